import { list, paragraph } from '../../document/blocks.ts';
import type { Inline, ListItem } from '../../document/document.ts';
import { plainText, strong, text } from '../../document/inlines.ts';
import type { Entry } from '../../model/entry.ts';
import { entryUrl } from '../../model/urls.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { paperNote } from './paper-note.ts';
import { type Chapter, inside, type Part } from './part.ts';

/** What each blank sheet is for and what it asks; the forms themselves are printed one by one. */
export function sheetsPart(context: ProgrammeContext): Part {
  return {
    id: 'sheets',
    title: context.t('nav.sheets'),
    blocks: [],
    chapters: context.programme.used('sheet').map(sheet => sheetChapter(sheet, context)),
  };
}

function sheetChapter(sheet: Entry<'sheet'>, context: ProgrammeContext): Chapter {
  const entry = sheet as Entry;
  const { title, summary, parts } = sheet.data;
  const url = entryUrl(entry, context.programme) ?? '';
  const inline = (words: string) => context.inline(entry, words);
  return {
    id: inside('sheet', sheet.id),
    title: inline(title),
    url,
    blocks: [
      ...(summary === undefined ? [] : [paragraph(inline(summary))]),
      ...context.blocks(entry, undefined, 2),
      paragraph([text(context.t('handbook.asksFor'))]),
      list(
        'bullet',
        parts.map((part): ListItem => {
          const asked = [...part.fields.map(({ label }) => label), ...part.columns.map(column => column.title)];
          const words = asked.map(label => plainText(inline(label)).replace(/[.:]$/, '')).join('; ');
          const content: Inline[] = [
            ...(part.title === undefined
              ? []
              : [strong([...inline(part.title), text(context.t('sign.colon'))]), text(' ')]),
            text(words),
          ];
          return { id: undefined, blocks: [paragraph(content)] };
        }),
      ),
      ...paperNote(url, context),
    ],
  };
}
