import { column, emptyTable, group, heading, paragraph } from '../document/blocks.ts';
import type { Block, Document } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import { slugOf, UniqueIds } from '../text/slug.ts';
import { downloadLinksOf } from './artefacts.ts';
import type { UsedDocumentPage } from './checklists.ts';
import { programmeDocument } from './document-frame.ts';
import { fieldFrom } from './form-fields.ts';
import { linksTo } from './navigation.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';

type Part = Entry<'sheet'>['data']['parts'][number];

/** The page of a blank sheet. */
export function sheetPage(sheet: Entry<'sheet'>, context: ProgrammeContext): UsedDocumentPage {
  const entry = sheet as Entry;
  const document = sheetDocument(sheet, context);
  const usedIn = context.programme.sessions.filter(({ data }) => usesSheet(data, sheet.id));
  const page = programmePage(context, entry, {
    layout: 'sheet',
    url: document.imprint.url,
    type: context.t('type.sheet'),
    artefact: 'sheet',
    text: [
      ...context.blocks(entry),
      group(
        undefined,
        sheet.data.parts.flatMap(part => partBlocks(part, sheet, context, new UniqueIds())),
      ),
    ],
  });
  const audienceWord = context.roleWord(sheet.data.audience);
  return {
    ...page,
    document,
    usedIn: linksTo(usedIn as Entry[], context),
    audienceWord,
    downloads: downloadLinksOf(entry, context),
  };
}

const usesSheet = (data: Entry<'session'>['data'], sheet: string) => sheetIdsOf(data).includes(sheet);

function sheetIdsOf(data: Entry<'session'>['data']): string[] {
  const produced = [...data.before, ...data.during, ...data.after, ...data.homework].flatMap(
    ({ produces }) => produces ?? [],
  );
  return [...new Set([...data.sheets, ...produced])];
}

/** The sheets that a session uses: those it names, then those that its items and tasks fill in. */
export const sheetsOf = (session: Entry<'session'>, { programme }: ProgrammeContext) =>
  programme.findAll('sheet', sheetIdsOf(session.data));

/** A blank sheet as a document. */
export function sheetDocument(sheet: Entry<'sheet'>, context: ProgrammeContext): Document {
  const entry = sheet as Entry;
  const { title, summary, parts } = sheet.data;
  const ids = new UniqueIds();
  const blocks: Block[] = [
    ...(summary === undefined ? [] : [paragraph(context.inline(entry, summary))]),
    ...context.blocks(entry),
    ...parts.flatMap(part => partBlocks(part, sheet, context, ids)),
  ];
  return programmeDocument(context, {
    id: sheet.id,
    title: context.inline(entry, title),
    url: entryUrl(entry, context.programme) ?? '',
    description: summary === undefined ? undefined : context.plain(entry, summary),
    blocks,
  });
}

function partBlocks(part: Part, sheet: Entry<'sheet'>, context: ProgrammeContext, ids: UniqueIds): Block[] {
  const entry = sheet as Entry;
  const title = part.title === undefined ? undefined : context.plain(entry, part.title);
  const fields = part.fields.map(field => fieldFrom(field, sheet.id, entry, context));
  const columns = part.columns.map(({ title: words, width }) => column(context.inline(entry, words), width));
  return [
    ...(title === undefined || part.title === undefined
      ? []
      : [heading(2, ids.take(slugOf(title)), context.inline(entry, part.title))]),
    ...(part.help === undefined ? [] : [paragraph(context.inline(entry, part.help))]),
    ...groupShortFields(fields),
    ...(columns.length > 0
      ? [emptyTable(`${sheet.id}-${sheet.data.parts.indexOf(part) + 1}`, columns, part.rows)]
      : []),
  ];
}

/** Short fields in a row stand side by side; a long one, or one with a hint, has lines of its own. */
function groupShortFields(fields: readonly ReturnType<typeof fieldFrom>[]): Block[] {
  const blocks: Block[] = [];
  for (const field of fields) {
    const last = blocks.at(-1);
    const short = ['text', 'date', 'number', 'signature'].includes(field.type) && field.help === undefined;
    if (short && last?.type === 'fields') blocks[blocks.length - 1] = { ...last, fields: [...last.fields, field] };
    else blocks.push(short ? { type: 'fields', fields: [field] } : { type: 'field', field });
  }
  return blocks;
}
