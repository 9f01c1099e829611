import type { Credit } from '../kinds/parts/common.ts';
import type { Facts } from './facts.ts';
import { type Piece, type PieceValue, paragraph } from './piece.ts';
import type { Fill } from './take-sessions.ts';

/** What a new programme is made of. */
export interface ProgrammeParts {
  readonly programme: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly language: string | undefined;
  readonly facts: Facts;
  readonly sessions: readonly Piece[];
  readonly credit: Credit | undefined;
  readonly fill: Fill;
}

/**
 * The file of a new programme, with what the texts say. The rest is there to be filled in, in words that the check reports
 * until somebody has replaced them.
 */
export function programmePiece({
  programme,
  title,
  summary,
  language,
  facts,
  sessions,
  credit,
  fill,
}: ProgrammeParts): Piece {
  const contact = (role: 'coordinator' | 'safeguarding'): PieceValue => ({
    name: fill(`import.fill.${role}`),
    ...(facts[role] === undefined ? {} : { email: facts[role] }),
  });
  return {
    path: `programmes/${programme}/programme.md`,
    id: programme,
    draft: undefined,
    body: [],
    data: {
      title: paragraph(title),
      ...(summary === undefined ? {} : { summary: paragraph(summary) }),
      purpose: fill('import.fill.purpose'),
      audience: fill('import.fill.audience'),
      format: 'one-to-one',
      formality: 'either',
      ...(facts.duration === undefined ? {} : { duration: facts.duration }),
      ...(facts.cadence === undefined ? {} : { cadence: facts.cadence }),
      ...(facts.sessionLength === undefined ? {} : { sessionLength: facts.sessionLength }),
      ...(facts.stages === undefined ? {} : { stages: facts.stages }),
      schedule: inRow(sessions).map(({ id }) => ({ session: id })),
      roles: {
        mentor: facts.mentor ?? { description: fill('import.fill.mentor') },
        mentee: facts.mentee ?? { description: fill('import.fill.mentee') },
      },
      contacts: { coordinator: contact('coordinator'), safeguarding: contact('safeguarding') },
      ...(language === undefined ? {} : { language }),
      ...(credit === undefined ? {} : { adaptedFrom: [creditValue(credit)] }),
    },
  };
}

export const creditValue = (credit: Credit): PieceValue => ({ ...credit });

const places = ['preparing', 'introductory', 'opening', 'working', 'review', 'closing', 'after'];

/** Sessions keep the order of the text, but for those that can only stand first or last. */
function inRow(sessions: readonly Piece[]): readonly Piece[] {
  const place = ({ data }: Piece) => {
    const at = places.indexOf(String(data.function));
    return at < 3 ? at : at < 5 ? 3 : at;
  };
  return [...sessions].sort((a, b) => place(a) - place(b));
}

/** The first and the last meeting, for a programme whose texts name none: every programme has a beginning and an end. */
export function usualSessions(programme: string, fill: Fill): Piece[] {
  const session = (id: 'first-meeting' | 'last-meeting', use: string): Piece => ({
    path: `programmes/${programme}/sessions/${id}.md`,
    id,
    draft: undefined,
    body: [],
    data: {
      title: fill(`import.fill.${id}`),
      purpose: fill(`import.fill.${id}.purpose`),
      function: use,
      during: ([1, 2, 3] as const).map(step => ({ text: fill(`import.fill.${id}.${step}`) })),
    },
  });
  return [session('first-meeting', 'opening'), session('last-meeting', 'closing')];
}
