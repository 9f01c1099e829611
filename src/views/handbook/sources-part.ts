import { list, paragraph } from '../../document/blocks.ts';
import type { Inline, ListItem } from '../../document/document.ts';
import { text } from '../../document/inlines.ts';
import type { KindId } from '../../kinds/index.ts';
import type { Credit } from '../../kinds/parts/common.ts';
import { distinctCredits } from '../page.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import type { Part } from './part.ts';

const credited: readonly KindId[] = [
  'guide',
  'session',
  'checklist',
  'questions',
  'agreement',
  'clause',
  'sheet',
  'term',
];

/** The works that the handbook is adapted from, each once. */
export function sourcesPart({ programme, ownKinds, t }: ProgrammeContext): Part {
  const own = ownKinds.flatMap(kind => programme.used(kind));
  const entries = [...credited.flatMap(kind => programme.used(kind)), ...own];
  const credits = distinctCredits([programme.entry, ...entries].flatMap(({ data }) => data.adaptedFrom));
  return {
    id: 'sources',
    title: t('handbook.sources'),
    blocks:
      credits.length === 0
        ? []
        : [
            paragraph([text(`${t('site.adaptedFrom')}${t('sign.colon')}`)]),
            list(
              'bullet',
              credits.map(credit => creditItem(credit, t)),
            ),
          ],
    chapters: [],
  };
}

function creditItem(
  { title, author, publisher, date, licence, url, archivedUrl }: Credit,
  t: ProgrammeContext['t'],
): ListItem {
  const name: Inline = { type: 'emphasis', content: [text(title)] };
  const content: Inline[] = [
    url === undefined ? name : { type: 'link', href: url, content: [name] },
    ...[author, publisher, date, licence].flatMap(part =>
      part === undefined ? [] : [text(`${t('sign.comma')}${part}`)],
    ),
    ...(archivedUrl === undefined
      ? []
      : [text(' ('), { type: 'link', href: archivedUrl, content: [text(t('site.archived'))] } as const, text(')')]),
  ];
  return { id: undefined, blocks: [paragraph(content)] };
}
