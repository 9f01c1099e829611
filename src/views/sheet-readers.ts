import type { PairRole, Role } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { sessionPartUrl } from '../model/urls.ts';
import { isFor } from './is-for.ts';
import { segmentsOf } from './items.ts';
import type { Link } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { banksOf } from './question-views.ts';

type SessionPart = 'worksheet' | 'questions';

/** A sheet of a session in its version for one reader. */
export interface SheetLink extends Link {
  readonly reader: PairRole;
}

/** Those of some things to do or to ask that stand on the sheet for a reader. */
export const ownedFor = <T extends { readonly owner: Role }>(items: readonly T[], reader: PairRole) =>
  items.filter(item => isFor(item.owner, reader));

/**
 * Whom a sheet of a session is published for: both, and one of the pair where a sheet for them alone leaves
 * something out and still holds something.
 */
export function readersOf(session: Entry<'session'>, part: SessionPart, context: ProgrammeContext): PairRole[] {
  const roles = part === 'worksheet' ? rolesOnWorksheet(session, context) : askersOf(session, context);
  const sides = (['mentor', 'mentee'] as const).filter(side => {
    const own = roles.filter(role => isFor(role, side));
    return own.length > 0 && own.length < roles.length;
  });
  return ['both', ...sides];
}

/** The versions of a sheet of a session, to go from one to the other. */
export function sheetLinksOf(session: Entry<'session'>, part: SessionPart, context: ProgrammeContext): SheetLink[] {
  return readersOf(session, part, context).map(reader => ({
    reader,
    title: context.t(`sheet.for.${reader}`),
    url: sessionPartUrl(context.id, session.id, part, reader),
  }));
}

/** The title of a sheet in its version for a reader. */
export function titleFor(title: string, reader: PairRole, { t }: ProgrammeContext): string {
  return reader === 'both' ? title : t(`sheet.titleFor.${reader}`, { title });
}

function rolesOnWorksheet(session: Entry<'session'>, context: ProgrammeContext): Role[] {
  const core = banksOf(session, context).flatMap(bank => bank.core);
  return [
    ...segmentsOf(session, context).flatMap(segment => segment.items.map(item => item.owner)),
    ...core.map(question => question.askedBy),
    ...session.data.homework.map(task => task.owner),
  ];
}

function askersOf(session: Entry<'session'>, context: ProgrammeContext): Role[] {
  return banksOf(session, context).flatMap(bank => [...bank.core, ...bank.extra].map(question => question.askedBy));
}
