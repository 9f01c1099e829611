import type { Data } from '../kinds/index.ts';
import { mentionsOf, targetOf } from '../model/mentions.ts';
import { type NamedRole, namedRoleIn, type Side } from '../model/named-role.ts';
import { textsOf } from '../model/texts-of.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule, type RuleContext } from './define-rule.ts';

export const roleMismatch = defineRule({
  id: 'role-mismatch',
  severity: 'warning',
  docs: {
    what: 'A title, a label, a heading or a link names the mentor, where the file says that it is for the mentee, or the other way round.',
    why: 'One of the two is wrong, and the wrong person would do the task or read the page.',
    bad: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: Being a mentor\norder: 2\naudience: mentee\n---\nSay thank you.\n',
    },
    good: {
      path: 'programmes/pairs/guide/end.md',
      text: '---\ntitle: Being a mentor\norder: 2\naudience: mentor\n---\nSay thank you.\n',
    },
  },
  check(context) {
    const { graph, t, report } = context;
    for (const file of graph.content.files) {
      if (!file.kind || file.data === undefined || file.scope.place === 'manual') continue;
      const roleOf = namedRoleIn(file, graph);
      for (const { text, path, says } of namedTexts(file)) {
        const clash = clashOf(roleOf(text), says);
        if (clash) report(placeOfValue(file.source, path), t('problem.roleMismatch', clash));
      }
      checkHeadings(file, roleOf, context);
      checkLinks(file, roleOf, context);
    }
  },
});

/** The two roles in words for a message, when they are the two sides of a pair. */
function clashOf(found: Side | undefined, says: unknown): { found: Side; says: Side } | undefined {
  if (found === 'mentor' && says === 'mentee') return { found, says };
  return found === 'mentee' && says === 'mentor' ? { found, says } : undefined;
}

interface NamedText {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  /** What the file says of who it is for. */
  readonly says: string | undefined;
}

/** The titles and labels of a file, each with the role that stands beside it. */
function namedTexts({ kind, data }: ContentFile): NamedText[] {
  const { title, audience } = data as { title: string; audience?: string };
  const ofTitle = (says: string | undefined) => ({ text: title, path: ['title'], says });
  switch (kind?.id) {
    case 'checklist': {
      const { items, owner } = data as Data<'checklist'>;
      const own = items.map(item => ({ ...item, owner: item.owner ?? owner }));
      return [ofTitle(audience === 'both' ? owner : audience), ...labelsOf('items', own)];
    }
    case 'session': {
      const { before, during, after } = data as Data<'session'>;
      return [
        ofTitle(audience),
        ...Object.entries({ before, during, after }).flatMap(([key, items]) => labelsOf(key, items)),
      ];
    }
    case 'questions':
      return [ofTitle((data as Data<'questions'>).askedBy)];
    default:
      return [ofTitle(audience)];
  }
}

function labelsOf(
  key: string,
  items: readonly { label?: string | undefined; owner?: string | undefined }[],
): NamedText[] {
  return items.flatMap(({ label, owner }, index) =>
    label === undefined ? [] : [{ text: label, path: [key, index, 'label'], says: owner }],
  );
}

function checkHeadings(file: ContentFile, roleOf: NamedRole, { t, report }: RuleContext): void {
  const { audience: says } = file.data as { audience?: string };
  if (says !== 'mentor' && says !== 'mentee') return;
  for (const text of textsOf(file).filter(({ form }) => form === 'body')) {
    for (const { type, words, line } of text.passages) {
      const clash = type === 'heading' ? clashOf(roleOf(words), says) : undefined;
      if (clash) report(text.placeOf(words, line), t('problem.roleMismatch', clash));
    }
  }
}

function checkLinks(file: ContentFile, roleOf: NamedRole, { graph, t, report }: RuleContext): void {
  for (const mention of mentionsOf(file)) {
    const found = mention.type === 'link' ? roleOf(mention.words) : undefined;
    if (found === undefined) continue;
    const link = targetOf(mention, file);
    const data = link.type === 'file' ? graph.files.get(link.path)?.data : undefined;
    const says = typeof data === 'object' && data !== null ? (Reflect.get(data, 'audience') as unknown) : undefined;
    // Where the title of the page says otherwise too, the page is at fault, and is reported itself.
    const title = typeof data === 'object' && data !== null ? String(Reflect.get(data, 'title')) : '';
    if (clashOf(roleOf(title), says)) continue;
    const clash = clashOf(found, says);
    if (clash) report(mention.place(), t('problem.roleMismatchLink', clash));
  }
}
