import type { Graph } from '../model/graph.ts';
import { isMisplaced, likelyPaths } from '../model/likely-paths.ts';
import { lacksKinds } from '../model/lost-kinds.ts';
import type { Reference } from '../model/references.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Finding } from '../read/findings.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { meaningOf } from '../read/place-of-path.ts';
import { sayKind } from '../strings/say-kind.ts';
import { nearestName } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';
import { idForm } from '../text/slug.ts';
import { defineRule } from './define-rule.ts';
import { meantKey } from './meant-key.ts';

export const unknownReference = defineRule({
  id: 'unknown-reference',
  severity: 'error',
  essential: true,
  docs: {
    what: 'An id names a file, a stage or an activity that does not exist, or a file that is still a draft.',
    why: 'The page would have a hole where the other one belongs. Ids are looked up in the programme first, then in the library.',
    bad: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\nitems:\n  - text: Write down a goal.\n    produces: gaol-sheet\n---\n',
    },
    good: {
      path: 'library/checklists/start.md',
      text: '---\ntitle: Start\nitems:\n  - text: Write down a goal.\n---\n',
    },
  },
  check({ graph, t, report }) {
    const candidatesByScope = new Map<string, Candidates | undefined>();
    for (const reference of graph.references) {
      const { file, path, kind, id } = reference;
      if (isMisplaced(file, graph.content)) continue;
      const scope = `${kind} ${file.scope.place === 'programme' ? file.scope.programme : ''}`;
      if (!candidatesByScope.has(scope)) candidatesByScope.set(scope, candidatesFor(reference, graph));
      const candidates = candidatesByScope.get(scope);
      // An empty value is no name at all, and reported as such.
      if (!candidates || id.trim() === '' || candidates.get(id) === 'ready') continue;
      const place = placeOfValue(file.source, path);
      const word = sayKind(kind, t);
      if (candidates.get(id) === 'draft') {
        report(place, t('problem.draftReference', { kind: word, id }));
        continue;
      }
      const suggestion = meantId(id, [...candidates.keys()]);
      if (candidates.size === 0) {
        report(place, t('problem.noneYet', { kind: word, id: shortened(id) }));
        continue;
      }
      const known = [...candidates.keys()].slice(0, 6).map(name => `\`${name}\``);
      const expected = suggestion ? t('problem.didYouMean', { name: suggestion }) : known.join(', ');
      const values = { kind: word, id: shortened(id), expected, list: listsInProgramme[kind] ?? '' };
      const key =
        kind === 'programme'
          ? 'problem.unknownProgramme'
          : values.list
            ? 'problem.unknownName'
            : 'problem.unknownReference';
      report(place, t(key, values), { suggestion });
    }
  },
});

/** The nearest id, or the one that a path such as `../sheets/goal-sheet.md` ends in. */
function meantId(written: string, ids: readonly string[]): string | undefined {
  const [, last = written] = /\/([^/]+?)(?:\.md)?$/.exec(written) ?? [];
  return nearestName(written, ids) ?? nearestName(last, ids);
}

/** The lists in `programme.md` that give names to what is no file. */
const listsInProgramme: Readonly<Record<string, string>> = { stage: 'stages', activity: 'requiredActivities' };

type Candidates = ReadonlyMap<string, 'ready' | 'draft'>;

/** The ids that a reference may name; undefined when the file that would list them cannot be read. */
function candidatesFor({ file, kind }: Reference, graph: Graph): Candidates | undefined {
  const { scope } = file;
  const { files } = graph.content;
  const key = listsInProgramme[kind];
  if (key !== undefined) {
    const home = files.find(
      ({ scope: other, kind: its }) =>
        its?.id === 'programme' &&
        other.place === 'programme' &&
        scope.place === 'programme' &&
        other.programme === scope.programme,
    );
    // A stage whose own id is misspelt is one slip, not one more in each place that names it.
    if (!home?.source.values || home.findings.some(finding => isAbout(finding, key))) return undefined;
    const list = home.source.values[key];
    return new Map(idsIn(list).map(id => [id, 'ready']));
  }
  if (lacksKinds(graph.content) && !graph.content.kinds.some(({ id }) => id === kind)) return undefined;
  const ready = (other: ContentFile) => (isDraft(other) ? 'draft' : 'ready');
  const visible = files.filter(
    other => other.kind?.id === kind && idForm.test(other.id) && isVisible(other, file, kind),
  );
  const known = new Map<string, 'ready' | 'draft'>(visible.map(other => [other.id, ready(other)]));
  // A misplaced or misnamed file is reported itself; who names it as it should be is right.
  for (const [right, other] of likelyPaths(graph.content)) {
    const { kind: its, id, scope: place } = meaningOf(right, graph.content.kinds);
    const isOurs = isVisible({ ...other, scope: place }, file, kind);
    if (its?.id === kind && isOurs && !known.has(id)) known.set(id, ready(other));
  }
  // So is a programme's folder without its `programme.md`.
  for (const { scope: other } of kind === 'programme' ? files : []) {
    if (other.place === 'programme' && !known.has(other.programme)) known.set(other.programme, 'ready');
  }
  // A programme is no translation of itself.
  if (kind === 'programme' && scope.place === 'programme') known.delete(scope.programme);
  return known;
}

/** Whether something is wrong with a list or with its name, so that its ids cannot be known. */
function isAbout(finding: Finding, key: string): boolean {
  if (finding.path.length > 0) return finding.path[0] === key;
  return finding.type === 'unknown-key' && meantKey(finding) === key;
}

function isVisible(other: ContentFile, from: ContentFile, kind: string): boolean {
  if (other.scope.place === 'library' || kind === 'programme') return true;
  return (
    other.scope.place === 'programme' &&
    from.scope.place === 'programme' &&
    other.scope.programme === from.scope.programme
  );
}

function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

const isDraft = ({ source }: ContentFile) => source.values?.draft === true;
