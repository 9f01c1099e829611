import type { PairRole } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { type BankView, bankViews } from './question-views.ts';

/** What a reader may choose from to make a question sheet of their own. */
export interface QuestionPicker {
  /** The banks of the session. */
  readonly own: readonly BankView[];
  /** The other banks that the programme uses, in the order of its sessions. */
  readonly others: readonly BankView[];
  /** What the questions are about, in alphabetical order. */
  readonly topics: readonly string[];
  readonly askers: readonly { readonly role: PairRole; readonly word: string }[];
}

/** Every question of the programme, those of the session first. */
export function questionPicker(session: Entry<'session'>, context: ProgrammeContext): QuestionPicker {
  const banks = banksInUse(context);
  const ids = session.data.questions;
  return {
    own: ids.flatMap(id => banks.find(bank => bank.id === id) ?? []),
    others: banks.filter(bank => !ids.includes(bank.id)),
    topics: topicsOf(banks, context.language),
    askers: (['mentor', 'mentee'] as const).map(role => ({ role, word: context.roleWord(role) })),
  };
}

const made = new WeakMap<ProgrammeContext, readonly BankView[]>();

/** The banks that a programme uses: the same on all its question sheets, so that they are made once. */
function banksInUse(context: ProgrammeContext): readonly BankView[] {
  const banks = made.get(context) ?? bankViews(context.programme.used('questions'), context);
  made.set(context, banks);
  return banks;
}

function topicsOf(banks: readonly BankView[], language: string): string[] {
  const topics = new Set(banks.flatMap(bank => [...bank.core, ...bank.extra].map(({ topic }) => topic)));
  return [...topics].sort((a, b) => a.localeCompare(b, language));
}
