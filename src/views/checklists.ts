import { paragraph } from '../document/blocks.ts';
import type { Block, Document } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import { UniqueIds } from '../text/slug.ts';
import { type DownloadLink, downloadLinksOf } from './artefacts.ts';
import { programmeDocument } from './document-frame.ts';
import { tickList, type Use } from './item-blocks.ts';
import { itemViews } from './items.ts';
import { linksTo } from './navigation.ts';
import type { Link } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import type { DocumentPage } from './worksheets.ts';

/** A page of a document that sessions use: it names those sessions. */
export interface UsedDocumentPage extends DocumentPage {
  readonly usedIn: readonly Link[];
  readonly audienceWord: string | undefined;
  readonly downloads: readonly DownloadLink[];
}

/** The page of a checklist. */
export function checklistPage(checklist: Entry<'checklist'>, context: ProgrammeContext): UsedDocumentPage {
  const entry = checklist as Entry;
  const document = checklistDocument(checklist, context);
  const usedIn = context.programme.sessions.filter(session => session.data.checklists.includes(checklist.id));
  const page = programmePage(context, entry, {
    layout: 'checklist',
    url: document.imprint.url,
    type: context.t('type.checklist'),
    artefact: 'checklist',
    text: context.blocks(entry),
  });
  const audienceWord = context.roleWord(checklist.data.audience);
  return {
    ...page,
    document,
    usedIn: linksTo(usedIn as Entry[], context),
    audienceWord,
    downloads: downloadLinksOf(entry, context),
  };
}

/** A checklist as a document. */
export function checklistDocument(checklist: Entry<'checklist'>, context: ProgrammeContext): Document {
  const entry = checklist as Entry;
  const { title, summary } = checklist.data;
  return programmeDocument(context, {
    id: checklist.id,
    title: context.inline(entry, title),
    url: entryUrl(entry, context.programme) ?? '',
    description: summary === undefined ? undefined : context.plain(entry, summary),
    blocks: checklistBlocks(checklist, context),
  });
}

/** What a checklist says below its title. */
export function checklistBlocks(
  checklist: Entry<'checklist'>,
  context: ProgrammeContext,
  use: Use = 'writing',
): Block[] {
  const entry = checklist as Entry;
  const { summary, items, owner } = checklist.data;
  return [
    ...(summary === undefined ? [] : [paragraph(context.inline(entry, summary))]),
    ...context.blocks(entry),
    tickList(itemViews(items, entry, owner, context, new UniqueIds()), context, use),
  ];
}
