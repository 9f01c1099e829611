import type { Translate } from '../strings/index.ts';
import { daysOf, parseDuration } from '../text/duration.ts';
import { asLength, asRhythm, daysIn, dividedInto, type Interval, parseInterval, times } from './interval.ts';
import { Refusal } from './refusal.ts';

/** How many meetings there are, how far apart, and how long all that takes: two of the three give the third. */
export interface Rhythm {
  readonly sessions: number;
  /** As it is written in `programme.md`: `every 2 weeks`. Undefined when the pair chooses. */
  readonly cadence: string | undefined;
  /** As it is written in `programme.md`: `6 months`. Undefined when no length is fixed. */
  readonly duration: string | undefined;
}

/** What is asked for of it. */
export type Wanted = { readonly [Fact in keyof Rhythm]?: Rhythm[Fact] | undefined };

/** How many meetings a schedule can hold. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/**
 * Brings the facts that are asked for together with those that stand, so that they cannot contradict each other.
 * @param wanted what is asked for; its lengths are in a form that the check reads
 * @param now the facts as they stand where nothing else is asked for
 * @throws Refusal when they cannot all be right
 */
export function settleRhythm(wanted: Wanted, now: Rhythm, limits: Limits, t: Translate): Rhythm {
  if (wanted.sessions === undefined && wanted.cadence === undefined && wanted.duration === undefined) return now;
  const sessions = wanted.sessions ?? sessionsFor(wanted, now, limits);
  if (sessions < limits.least || sessions > limits.most) {
    throw new Refusal(sessionsReason(sessions, limits, t));
  }
  // One meeting has no rhythm, and no length but its own.
  if (sessions === 1) return { sessions, cadence: undefined, duration: wanted.duration };
  const cadence = wanted.cadence ?? cadenceFor(sessions, wanted, now, limits);
  const isAsBefore = sessions === now.sessions && cadence === now.cadence;
  const duration = wanted.duration ?? (isAsBefore ? now.duration : lengthOf(sessions, cadence));
  requireAgreement({ sessions, cadence, duration }, t);
  return { sessions, cadence, duration };
}

/** Why a number of meetings cannot be. */
export function sessionsReason(sessions: string | number, { least, most }: Limits, t: Translate): string {
  return t(least === most ? 'new.sessionsFixed' : 'new.sessions', { sessions, least, most });
}

function sessionsFor({ cadence, duration }: Wanted, now: Rhythm, { least, most }: Limits): number {
  const rhythm = cadence ?? now.cadence;
  if (duration === undefined || rhythm === undefined) return now.sessions;
  const fitting = Math.floor(inDays(duration) / inDays(rhythm) + 0.05) + 1;
  // With the rhythm left open, it is the rhythm that gives way.
  return cadence === undefined && (fitting < least || fitting > most) ? now.sessions : fitting;
}

function cadenceFor(sessions: number, wanted: Wanted, now: Rhythm, { least, most }: Limits): string | undefined {
  const { duration } = wanted;
  if (duration === undefined || now.cadence === undefined) return now.cadence;
  const step = inDays(now.cadence);
  const isFilled = Math.abs((sessions - 1) * step - inDays(duration)) <= step / 4;
  // Where the number of meetings came from the rhythm, the rhythm stays.
  const isSource = wanted.sessions === undefined && least < most && agree(sessions, now.cadence, duration);
  if (isFilled || isSource) return now.cadence;
  const interval: Interval = parseInterval(duration) ?? { amount: Math.round(inDays(duration)), unit: 'day' };
  return asRhythm(dividedInto(interval, sessions - 1));
}

function lengthOf(sessions: number, cadence: string | undefined): string | undefined {
  const interval = cadence === undefined ? undefined : parseInterval(cadence);
  return interval && asLength(times(interval, sessions - 1));
}

function requireAgreement({ sessions, cadence, duration }: Rhythm, t: Translate): void {
  if (cadence === undefined || duration === undefined || agree(sessions, cadence, duration)) return;
  const taken = lengthOf(sessions, cadence) ?? '';
  const fitting = Math.floor(inDays(duration) / inDays(cadence)) + 1;
  throw new Refusal(t('new.rhythm', { sessions, cadence, duration, taken, fitting }));
}

/** Whether the meetings fill the length and fit into it: from the first to the last, or with a step before and after. */
function agree(sessions: number, cadence: string, duration: string): boolean {
  const step = inDays(cadence);
  const length = inDays(duration);
  return (sessions - 1) * step <= length * 1.01 + 1 && length <= (sessions + 1) * step;
}

function inDays(text: string): number {
  const interval = parseInterval(text);
  if (interval) return daysIn(interval);
  const duration = parseDuration(text);
  if (!duration) throw new RangeError(`Unexpected length of time \`${text}\`, expected one that was checked`);
  return daysOf(duration);
}
