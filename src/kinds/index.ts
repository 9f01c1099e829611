import { agreement } from './agreement.ts';
import { checklist } from './checklist.ts';
import { clause } from './clause.ts';
import type { DataOf, Kind } from './define-kind.ts';
import { guide } from './guide.ts';
import { programme } from './programme.ts';
import { questions } from './questions.ts';
import { session } from './session.ts';
import { sheet } from './sheet.ts';
import { term } from './term.ts';

/** The built-in kinds by id: what content files can be. */
export const kinds = { programme, guide, session, checklist, questions, clause, agreement, sheet, term } as const;

export type KindId = keyof typeof kinds;
export type Data<Id extends KindId> = DataOf<(typeof kinds)[Id]>;

/** All kinds, as a list. */
export const kindList: readonly Kind[] = Object.values(kinds);
