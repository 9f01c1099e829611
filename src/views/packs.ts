import { anchorsIn } from '../document/anchors.ts';
import { contentsOfDocument } from '../document/contents.ts';
import type { Block, Document } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import { rewriteBlocks } from '../document/rewrite.ts';
import type { Entry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import { agreementDocument } from './agreements.ts';
import { checklistDocument } from './checklists.ts';
import { programmeDocument } from './document-frame.ts';
import { ownDocument, ownPapersOf } from './own-documents.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { questionSheet } from './question-sheets.ts';
import { sheetDocument, sheetsOf } from './sheets.ts';
import { worksheet } from './worksheets.ts';

/**
 * Everything to print for one session in one document: worksheet, question sheet, checklists, sheets and agreement, each on
 * pages of its own. Anchors and names of fields carry the name of their part, so that none is there twice.
 */
export function packDocument(session: Entry<'session'>, context: ProgrammeContext): Document {
  const entry = session as Entry;
  const { t } = context;
  const parts = documentsOf(session, context);
  const body = parts.flatMap(([part, document]) => partBlocks(part, document));
  const anchors = new Set(anchorsIn(body));
  const pages = new Map(parts.map(([part, { imprint }]) => [imprint.url, part]));
  return programmeDocument(context, {
    id: `${session.id}-pack`,
    title: [text(t('pack.title', { session: context.plain(entry, session.data.title) }))],
    url: entryUrl(entry, context.programme) ?? '',
    description: context.plain(entry, session.data.purpose),
    blocks: [
      {
        type: 'contents',
        title: t('pack.contents'),
        entries: contentsOfDocument(body).map(entry => ({ ...entry, entries: [] })),
      },
      ...rewriteBlocks(body, { link: href => insidePack(href, pages, anchors) }),
    ],
  });
}

/** The documents of a session in the order in which a pair needs them, each under the name of its part. */
function documentsOf(session: Entry<'session'>, context: ProgrammeContext): (readonly [string, Document])[] {
  const { programme } = context;
  const { questions, checklists, agreement } = session.data;
  return [
    ['worksheet', worksheet(session, context)],
    ...(questions.length > 0 ? [['questions', questionSheet(session, context)] as const] : []),
    ...programme
      .findAll('checklist', checklists)
      .map(checklist => [`checklist--${checklist.id}`, checklistDocument(checklist, context)] as const),
    ...sheetsOf(session, context).map(sheet => [`sheet--${sheet.id}`, sheetDocument(sheet, context)] as const),
    ...ownPapersOf(session, context).map(
      own => [`${own.file.kind?.folder}--${own.id}`, ownDocument(own, context)] as const,
    ),
    ...programme
      .findAll('agreement', agreement === undefined ? [] : [agreement])
      .map(found => [`agreement--${found.id}`, agreementDocument(found, context)] as const),
  ];
}

/** A document as a part: its title is a heading of the second level, with the name of the part as its anchor. */
function partBlocks(part: string, { blocks }: Document): Block[] {
  const named = (name: string) => `${part}--${name}`;
  return [
    { type: 'page-break' },
    ...rewriteBlocks(blocks, {
      id: anchor => (anchor === 'top' ? part : named(anchor)),
      level: 1,
      field: named,
      link: href => (href.startsWith('#') ? `#${named(href.slice(1))}` : href),
    }),
  ];
}

/** A link to a page that is in the pack leads to its part; others stay. */
function insidePack(href: string, pages: ReadonlyMap<string, string>, anchors: ReadonlySet<string>): string {
  const [page = '', anchor] = href.split('#', 2);
  const part = pages.get(page);
  if (part === undefined) return href;
  return anchor !== undefined && anchors.has(`${part}--${anchor}`) ? `#${part}--${anchor}` : `#${part}`;
}
