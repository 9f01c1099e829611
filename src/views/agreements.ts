import { heading, paragraph } from '../document/blocks.ts';
import type { Block, Document } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import { formatDuration } from '../text/duration.ts';
import { mentionsIn } from '../text/markdown.ts';
import { downloadLinksOf } from './artefacts.ts';
import type { UsedDocumentPage } from './checklists.ts';
import { programmeDocument } from './document-frame.ts';
import { fieldBlock, fieldFrom, fieldTable } from './form-fields.ts';
import { linksTo } from './navigation.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { shortClauseBlocks, shortSignatures } from './short-agreement.ts';
import { sideBySide } from './side-by-side-agreement.ts';

/** The page of an agreement. */
export function agreementPage(agreement: Entry<'agreement'>, context: ProgrammeContext): UsedDocumentPage {
  const entry = agreement as Entry;
  const document = agreementDocument(agreement, context);
  const usedIn = context.programme.sessions.filter(session => session.data.agreement === agreement.id);
  const clauses = context.programme.clausesOf(agreement);
  const page = programmePage(context, entry, {
    layout: 'agreement',
    url: document.imprint.url,
    type: context.t('type.agreement'),
    artefact: 'agreement',
    text: context.blocks(entry, undefined, 2),
    contents: agreement.data.layout === 'side-by-side' ? [] : document.blocks,
    credits: clauses.flatMap(clause => clause.data.adaptedFrom),
  });
  return {
    ...page,
    document,
    usedIn: linksTo(usedIn as Entry[], context),
    audienceWord: undefined,
    downloads: downloadLinksOf(entry, context),
  };
}

/** An agreement as a document: its preamble, its clauses in the chosen layout, and who signs. */
export function agreementDocument(agreement: Entry<'agreement'>, context: ProgrammeContext): Document {
  const entry = agreement as Entry;
  const { title, summary, layout } = agreement.data;
  const clauses = context.programme.clausesOf(agreement);
  const blocks: Block[] = [
    ...context.blocks(entry, undefined, 1),
    ...layouts[layout](clauses, agreement, context),
    ...(clauses.some(isReview) ? [] : reviewBlocks(agreement, context)),
    ...signatureBlocks(agreement, context),
  ];
  return programmeDocument(context, {
    id: agreement.id,
    title: context.inline(entry, title),
    url: entryUrl(entry, context.programme) ?? '',
    description: summary === undefined ? undefined : context.plain(entry, summary),
    blocks,
  });
}

type LayoutOf = (
  clauses: readonly Entry<'clause'>[],
  agreement: Entry<'agreement'>,
  context: ProgrammeContext,
) => Block[];

const layouts: Readonly<Record<Entry<'agreement'>['data']['layout'], LayoutOf>> = {
  single: (clauses, agreement, context) => clauses.flatMap(clause => clauseBlocks(clause, agreement, context)),
  'side-by-side': (clauses, _agreement, context) => sideBySide(clauses, context),
  short: (clauses, _agreement, context) => clauses.flatMap(clause => shortClauseBlocks(clause, context)),
};

/** A clause under its heading: its wording with the fields in it. */
function clauseBlocks(clause: Entry<'clause'>, agreement: Entry<'agreement'>, context: ProgrammeContext): Block[] {
  const entry = clause as Entry;
  const title = heading(2, clause.id, context.inline(entry, clause.data.title));
  const { rows } = clause.data;
  if (rows !== undefined) return [title, ...context.blocks(entry, undefined, 2), fieldTable(clause, rows, context)];
  const fields = clause.data.fields.map(field => [field.name, fieldFrom(field, clause.id, entry, context)] as const);
  const placeholders = new Map(fields.map(([name, field]) => [name, [{ type: 'field', field } as const]]));
  const wording = context.blocks(entry, placeholders, 2).map(loneFieldAsBlock);
  const used = new Set(mentionsIn(clause.body, 'blocks').map(({ target }) => target));
  const below = fields.filter(([name]) => !used.has(name)).map(([, field]) => fieldBlock(field));
  return [title, ...(isReview(clause) ? reviewBlocks(agreement, context) : []), ...wording, ...below];
}

/** A field alone in its paragraph gets its label above it. */
function loneFieldAsBlock(block: Block): Block {
  const [only] = block.type === 'paragraph' ? block.content : [];
  return block.type === 'paragraph' && block.content.length === 1 && only?.type === 'field'
    ? fieldBlock(only.field)
    : block;
}

const isReview = (clause: Entry<'clause'>) => clause.data.topic === 'review';

/** When the agreement is read again: said in the clause on the review, or above the signatures when there is none. */
function reviewBlocks(agreement: Entry<'agreement'>, context: ProgrammeContext): Block[] {
  const { reviewAfter } = agreement.data;
  if (reviewAfter === undefined) return [];
  const length = formatDuration(reviewAfter, context.language);
  return [paragraph([text(context.t('agreement.reviewAfter', { length }))])];
}

function signatureBlocks(agreement: Entry<'agreement'>, context: ProgrammeContext): Block[] {
  const { signatures, layout } = agreement.data;
  if (signatures.length === 0) return [];
  const parties = signatures.map(role => ({ id: role, label: context.roleWord(role) }));
  return [
    heading(2, 'signatures', [text(context.t('agreement.signatures'))]),
    layout === 'short' ? shortSignatures(parties, context) : { type: 'signatures', parties },
  ];
}
