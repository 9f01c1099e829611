import { heading, paragraph } from '../document/blocks.ts';
import type { Block, Document } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { sessionPartUrl } from '../model/urls.ts';
import { slugOf, UniqueIds } from '../text/slug.ts';
import { programmeDocument } from './document-frame.ts';
import type { Use } from './item-blocks.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { programmePage } from './programme-page.ts';
import { type BankView, banksOf, questionList } from './question-views.ts';
import { sessionTrail } from './session-trail.ts';
import type { DocumentPage } from './worksheets.ts';

/** The printable question sheet of a session: every question of its banks, core ones first. */
export function questionSheetPage(session: Entry<'session'>, context: ProgrammeContext): DocumentPage {
  const document = questionSheet(session, context);
  const banks = banksOf(session, context);
  const page = programmePage(context, session as Entry, {
    layout: 'questions',
    url: document.imprint.url,
    type: context.t('type.questions'),
    trail: sessionTrail(session, context),
    credits: context.programme.findAll('questions', session.data.questions).flatMap(bank => bank.data.adaptedFrom),
    contents: banks.map(bank => ({ title: document.title, url: `#${bank.id}` })),
  });
  return { ...page, title: document.title, heading: [text(document.title)], contents: [], aliases: [], document };
}

/** The question sheet of a session as a document. */
export function questionSheet(session: Entry<'session'>, context: ProgrammeContext): Document {
  const { t } = context;
  const blocks = banksOf(session, context).flatMap(bank => bankBlocks(bank, context));
  const title = t('questions.title', { session: context.plain(session as Entry, session.data.title) });
  return programmeDocument(context, {
    id: `${session.id}-questions`,
    title: [text(title)],
    url: sessionPartUrl(context.id, session.id, 'questions'),
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
