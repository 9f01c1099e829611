import { referencesOf } from '../model/references.ts';
import { reservedIds } from '../model/urls.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue, topPlace } from '../read/place-in-yaml.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

/** Lists in front matter whose entries carry a name that must be given once, by kind. */
const namedLists: Readonly<Record<string, readonly { readonly path: readonly PropertyKey[]; readonly key: string }[]>> =
  {
    programme: [
      { path: ['stages'], key: 'id' },
      { path: ['requiredActivities'], key: 'id' },
    ],
    checklist: [{ path: ['items'], key: 'id' }],
    questions: [{ path: ['questions'], key: 'id' }],
    session: ['before', 'during', 'after'].map(segment => ({ path: [segment], key: 'id' })),
    clause: [{ path: ['fields'], key: 'name' }],
    sheet: [{ path: ['parts', '*', 'fields'], key: 'name' }],
  };

export const duplicateId = defineRule({
  id: 'duplicate-id',
  severity: 'error',
  essential: true,
  docs: {
    what: 'An id or a name is given to two things, a list names the same thing twice, or a programme has an id that the site needs for itself.',
    why: 'A link or a field could not tell the two apart, and an agreement would print a clause twice.',
    bad: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\nitems:\n  - id: goal\n    text: Write down a goal.\n  - id: goal\n    text: Read it aloud.\n---\n',
    },
    good: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\nitems:\n  - id: goal\n    text: Write down a goal.\n  - id: read-aloud\n    text: Read it aloud.\n---\n',
    },
  },
  check(context) {
    const { graph, t, report } = context;
    // A language of the site has a home page at an address of its own, such as `/es/`.
    const editions = new Set(graph.programmes.map(({ language }) => language.toLowerCase()));
    for (const file of graph.content.files) {
      checkNames(file, context);
      checkLists(file, context);
      if (file.kind?.id === 'programme' && (reservedIds.has(file.id) || editions.has(file.id))) {
        report(topPlace(file.source), t('problem.reservedId', { id: file.id }));
      }
    }
  },
});

function checkNames(file: ContentFile, context: RuleContext): void {
  // The three segments of a session share one page, so their ids share one set; so do all parts of a sheet.
  const seen: Seen = new Map();
  let group = '';
  for (const { path, key } of namedLists[file.kind?.id ?? ''] ?? []) {
    const newGroup = file.kind?.id === 'session' ? 'items' : String(path[0]);
    if (newGroup !== group) seen.clear();
    group = newGroup;
    for (const [name, at] of namesAt(file, path, key)) reportRepeat(name, file, at, seen, context);
  }
}

/** A list of ids, such as the clauses of an agreement, would show what is named twice a second time. */
function checkLists(file: ContentFile, context: RuleContext): void {
  const seenIn = new Map<string, Seen>();
  for (const { id, path } of referencesOf(file)) {
    if (typeof path.at(-1) !== 'number' || id.trim() === '') continue;
    const list = path.slice(0, -1).join('.');
    const seen = seenIn.get(list) ?? new Map();
    seenIn.set(list, seen);
    reportRepeat(id, file, path, seen, context);
  }
}

/** Where each name of a file was first given. */
type Seen = Map<string, readonly PropertyKey[]>;

function reportRepeat(
  id: string,
  { source }: ContentFile,
  path: readonly PropertyKey[],
  seen: Seen,
  { t, report }: RuleContext,
): void {
  const earlier = seen.get(id);
  if (!earlier) {
    seen.set(id, path);
    return;
  }
  const { file, line, column } = placeOfValue(source, earlier);
  const related = [{ file, line, column, message: t('problem.firstHere') }];
  const isEntry = typeof path.at(-1) === 'number';
  report(placeOfValue(source, path), t(isEntry ? 'problem.repeatedEntry' : 'problem.duplicateId', { id }), { related });
}

function namesAt(
  file: ContentFile,
  path: readonly PropertyKey[],
  key: string,
): [name: string, path: readonly PropertyKey[]][] {
  const found: [string, readonly PropertyKey[]][] = [];
  const visit = (value: unknown, rest: readonly PropertyKey[], at: readonly PropertyKey[]) => {
    const [step, ...further] = rest;
    if (step === undefined) {
      if (!Array.isArray(value)) return;
      value.forEach((entry: unknown, index) => {
        const name = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
        if (typeof name === 'string') found.push([name, [...at, index, key]]);
      });
    } else if (step === '*') {
      if (!Array.isArray(value)) return;
      value.forEach((entry: unknown, index) => {
        visit(entry, further, [...at, index]);
      });
    } else if (typeof value === 'object' && value !== null) {
      visit(Reflect.get(value, step), further, [...at, step]);
    }
  };
  visit(file.source.values, path, []);
  return found;
}
