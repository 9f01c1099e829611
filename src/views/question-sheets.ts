import { heading, paragraph } from '../document/blocks.ts';
import type { Block, Document } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { PairRole } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { sessionPartUrl } from '../model/urls.ts';
import { slugOf, UniqueIds } from '../text/slug.ts';
import { filesOf, sessionArtefact } from './artefacts.ts';
import { programmeDocument } from './document-frame.ts';
import type { Use } from './item-blocks.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { type QuestionPicker, questionPicker } from './question-picker.ts';
import { type BankView, banksOf, questionList } from './question-views.ts';
import { keywordsIn } from './search/keywords-in.ts';
import { sessionTrail } from './session-trail.ts';
import { type SheetLink, sheetLinksOf, titleFor } from './sheet-readers.ts';
import type { SessionSheetPage } from './worksheets.ts';

/** The page of a question sheet; the one for both lets the reader make a sheet of their own. */
export interface QuestionSheetPage extends SessionSheetPage {
  readonly picker: QuestionPicker | undefined;
}

/** The question sheets of a session: for both, and for each of the pair where they do not ask the same. */
export function questionSheetPages(session: Entry<'session'>, context: ProgrammeContext): QuestionSheetPage[] {
  const versions = sheetLinksOf(session, 'questions', context);
  return versions.map(({ reader }) => questionSheetPage(session, context, reader, versions));
}

/** A printable question sheet of a session: every question of its banks, core ones first. */
function questionSheetPage(
  session: Entry<'session'>,
  context: ProgrammeContext,
  reader: PairRole,
  versions: readonly SheetLink[],
): QuestionSheetPage {
  const document = questionSheet(session, context, reader);
  const page = programmePage(context, session as Entry, {
    layout: 'questions',
    url: document.imprint.url,
    type: context.t('type.questions'),
    trail: sessionTrail(session, context),
    credits: context.programme.findAll('questions', session.data.questions).flatMap(bank => bank.data.adaptedFrom),
    artefact: reader === 'both' ? 'questions' : undefined,
    keywords: keywordsIn(context.t('search.words.questions')),
  });
  const picker = reader === 'both' ? questionPicker(session, context) : undefined;
  const heading = [text(document.title)];
  return {
    ...page,
    title: document.title,
    heading,
    aliases: [],
    document,
    reader,
    versions,
    downloads: filesOf(sessionArtefact(session, 'questions', reader, context), context),
    picker,
  };
}

/**
 * The question sheet of a session as a document.
 * @param reader whom it is for: one of the pair sees the questions that they ask
 */
export function questionSheet(
  session: Entry<'session'>,
  context: ProgrammeContext,
  reader: PairRole = 'both',
): Document {
  const { t } = context;
  const blocks = banksOf(session, context, reader).flatMap(bank => bankBlocks(bank, context));
  const title = t('questions.title', { session: context.plain(session as Entry, session.data.title) });
  return programmeDocument(context, {
    id: `${session.id}-questions${reader === 'both' ? '' : `-${reader}`}`,
    title: [text(titleFor(title, reader, context))],
    url: sessionPartUrl(context.id, session.id, 'questions', reader),
    description: context.plain(session as Entry, session.data.purpose),
    blocks: [paragraph([text(t('questions.howTo'))]), ...blocks],
  });
}

/** A bank under its heading: its core questions, then the others by topic. */
export function bankBlocks(bank: BankView, context: ProgrammeContext, use: Use = 'writing'): Block[] {
  const { t } = context;
  return [
    heading(2, bank.id, bank.title),
    ...(bank.summary ? [paragraph(bank.summary)] : []),
    ...(bank.core.length > 0 ? [questionList(bank.core, context, 1, use)] : []),
    ...(bank.extra.length > 0
      ? [heading(3, `${bank.id}-extra`, [text(t('questions.extra'))]), ...byTopic(bank, context, use)]
      : []),
  ];
}

/** The further questions under the topics they are about, to choose from. The numbers run on. */
function byTopic(bank: BankView, context: ProgrammeContext, use: Use): Block[] {
  const ids = new UniqueIds();
  const topics = [...new Set(bank.extra.map(question => question.topic))];
  let start = bank.core.length + 1;
  return topics.flatMap(topic => {
    const questions = bank.extra.filter(question => question.topic === topic);
    const list = questionList(questions, context, start, use);
    start += questions.length;
    return [heading(4, ids.take(`${bank.id}-${slugOf(topic)}-topic`), [text(topic)]), list];
  });
}
