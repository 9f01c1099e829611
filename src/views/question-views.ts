import { group, lines, paragraph } from '../document/blocks.ts';
import type { Block, Inline } from '../document/document.ts';
import { plainText, small, text } from '../document/inlines.ts';
import type { PairRole } from '../kinds/parts/role.ts';
import type { Question } from '../kinds/questions.ts';
import type { Entry } from '../model/entry.ts';
import { shortKey } from '../text/short-key.ts';
import { anchorFor, UniqueIds } from '../text/slug.ts';
import { isFor } from './is-for.ts';
import type { Use } from './item-blocks.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** One question, ready to be shown. */
export interface QuestionView {
  readonly id: string;
  /** Stands for the id in the address of a sheet that a reader has put together. */
  readonly key: string;
  readonly text: readonly Inline[];
  readonly topic: string;
  readonly askedBy: PairRole;
  readonly askedByWord: string;
  readonly followUps: readonly (readonly Inline[])[];
  readonly lines: number;
  readonly core: boolean;
  readonly sensitive: boolean;
  readonly why: readonly Inline[] | undefined;
}

/** A question bank, ready to be shown. */
export interface BankView {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly summary: readonly Inline[] | undefined;
  readonly askedBy: PairRole;
  readonly askedByWord: string;
  readonly core: readonly QuestionView[];
  readonly extra: readonly QuestionView[];
}

/**
 * The banks of a session, in its order, each question with an anchor of its own.
 * @param reader whom they are for: one of the pair sees the questions that they ask, and the banks that hold some
 */
export function banksOf(
  session: Entry<'session'>,
  context: ProgrammeContext,
  reader: PairRole = 'both',
): readonly BankView[] {
  const made = banksMade.get(context) ?? new Map<string, readonly BankView[]>();
  banksMade.set(context, made);
  const key = `${session.id} ${reader}`;
  const banks =
    made.get(key) ??
    bankViews(context.programme.findAll('questions', session.data.questions), context, reader).filter(
      ({ core, extra }) => core.length + extra.length > 0,
    );
  made.set(key, banks);
  return banks;
}

// The worksheet of a session asks for them once for each of its parts, its question sheet again.
const banksMade = new WeakMap<ProgrammeContext, Map<string, readonly BankView[]>>();

/** Question banks, ready to be shown together on one page. */
export function bankViews(
  banks: readonly Entry<'questions'>[],
  context: ProgrammeContext,
  reader: PairRole = 'both',
): BankView[] {
  const ids = new UniqueIds();
  return banks.map(bank => {
    const entry = bank as Entry;
    const all = bank.data.questions.map(question => questionView(question, bank, context, ids));
    const views = all.filter(({ askedBy }) => isFor(askedBy, reader));
    return {
      id: bank.id,
      title: context.inline(entry, bank.data.title),
      summary: bank.data.summary === undefined ? undefined : context.inline(entry, bank.data.summary),
      askedBy: bank.data.askedBy,
      askedByWord: context.roleWord(bank.data.askedBy),
      core: views.filter(view => view.core),
      extra: views.filter(view => !view.core),
    };
  });
}

function questionView(
  question: Question,
  bank: Entry<'questions'>,
  context: ProgrammeContext,
  ids: UniqueIds,
): QuestionView {
  const entry = bank as Entry;
  const blanks =
    question.blanks.length === 0
      ? undefined
      : new Map(question.blanks.map(({ name, label }) => [name, [{ type: 'blank', label } as const]]));
  const words = context.inline(entry, question.text, blanks);
  const askedBy = question.askedBy ?? bank.data.askedBy;
  const id = ids.take(`${bank.id}-${question.id ?? anchorFor(plainText(words))}`);
  return {
    id,
    key: shortKey(id),
    text: words,
    topic: question.topic,
    askedBy,
    askedByWord: context.roleWord(askedBy),
    followUps: question.followUps.map(followUp => context.inline(entry, followUp, blanks)),
    lines: question.lines,
    core: question.priority === 'core',
    sensitive: question.sensitive,
    why: question.why === undefined ? undefined : context.inline(entry, question.why),
  };
}

/** Questions as a numbered list: with lines to write the answers on, or with the reason for asking. */
export function questionList(
  questions: readonly QuestionView[],
  context: ProgrammeContext,
  start = 1,
  use: Use = 'writing',
): Block {
  const items = questions.map(question => ({
    id: question.id,
    blocks: [group(undefined, questionBlocks(question, context, use))],
  }));
  return { type: 'list', marker: 'number', start, items };
}

function questionBlocks(question: QuestionView, { t }: ProgrammeContext, use: Use): Block[] {
  const asked: Inline[] = [
    ...question.text,
    text(' '),
    { type: 'role', role: question.askedBy, text: question.askedByWord },
  ];
  if (question.sensitive) asked.push(text(' '), small([text(t('question.sensitive'))]));
  const blocks: Block[] = [paragraph(asked)];
  if (question.followUps.length > 0) {
    const followUps = question.followUps.flatMap((followUp, index) =>
      index === 0 ? followUp : [text(' '), ...followUp],
    );
    blocks.push(paragraph([small([text(`${t('question.followUp')} `), ...followUps])]));
  }
  if (use === 'reading' && question.why) {
    blocks.push(paragraph([small([text(`${t('question.why')} `), ...question.why])]));
  }
  if (use === 'writing' && question.lines > 0) blocks.push(lines(question.lines));
  return blocks;
}
