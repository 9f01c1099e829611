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
  const { programme, language } = context;
  const ids = session.data.questions;
  const own = programme.findAll('questions', ids);
  const others = programme.used('questions').filter(bank => !ids.includes(bank.id));
  const views = bankViews([...own, ...others], context);
  const topics = new Set(views.flatMap(bank => [...bank.core, ...bank.extra].map(({ topic }) => topic)));
  return {
    own: views.slice(0, own.length),
    others: views.slice(own.length),
    topics: [...topics].sort((a, b) => a.localeCompare(b, language)),
    askers: (['mentor', 'mentee'] as const).map(role => ({ role, word: context.roleWord(role) })),
  };
}
