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

/** All built-in kinds, as a list. */
export const kindList: readonly Kind[] = Object.values(kinds);

/** @returns whether an id is that of a built-in kind, rather than of a fork's own. */
export const isBuiltIn = (id: string): id is KindId => Object.hasOwn(kinds, id);

/** The kinds of a fork's own: new ones, and built-in ones with more keys. */
export const ownKindsAmong = (list: readonly Kind[]) => list.filter(kind => !kindList.includes(kind));

/** The kinds among these that Mentorbook knows nothing of. */
export const newKindsAmong = (list: readonly Kind[]) => list.filter(({ id }) => !isBuiltIn(id));
