import { isMeeting } from '../model/facts.ts';
import type { Slot } from '../model/programme.ts';
import type { Limits } from './rhythm.ts';

/** A place in the schedule as it will be: which of the old ones it was, and how often it happens. */
export interface FittedSlot {
  readonly index: number;
  readonly repeat: number;
  /** How many meetings come before it; undefined when it is no meeting of the pair's row. */
  readonly before: number | undefined;
}

/** The most times that one place in a schedule may repeat. */
const mostRepeats = 52;

/**
 * Fits a schedule to a number of meetings: those that can be repeated are repeated more or less often, evenly before and after
 * a review, and given up last of all. What opens, reviews and closes stays, and so does what covers a required activity.
 * @param sessions a number within {@link limitsOf} the schedule
 */
export function fitSchedule(slots: readonly Slot[], activities: readonly string[], sessions: number): FittedSlot[] {
  const repeats = slots.map(({ repeat }) => repeat);
  for (let count = countOf(slots, repeats); count < sessions; count += 1) {
    const index = bestOf(slots, repeats, growing(slots, repeats), 1);
    if (index === undefined) break;
    repeats[index] = (repeats[index] ?? 0) + 1;
  }
  for (let count = countOf(slots, repeats); count > sessions; count -= 1) {
    const index = bestOf(slots, repeats, shrinking(slots, repeats, activities), -1);
    if (index === undefined) break;
    repeats[index] = (repeats[index] ?? 0) - 1;
  }
  let before = 0;
  return slots.flatMap((slot, index) => {
    const repeat = repeats[index] ?? 0;
    if (repeat === 0) return [];
    const isOne = inRow(slot);
    const fitted = { index, repeat, before: isOne ? before : undefined };
    if (isOne) before += repeat;
    return [fitted];
  });
}

/** The fewest and the most meetings that a schedule can be fitted to. */
export function limitsOf(slots: readonly Slot[], activities: readonly string[]): Limits {
  const meetings = (sessions: number) => {
    const fitted = fitSchedule(slots, activities, sessions);
    return fitted.reduce((sum, { repeat, before }) => sum + (before === undefined ? 0 : repeat), 0);
  };
  return { least: meetings(0), most: meetings(Number.MAX_SAFE_INTEGER) };
}

const inRow = (slot: Slot) => !slot.optional && isMeeting(slot.type);

function countOf(slots: readonly Slot[], repeats: readonly number[]): number {
  return slots.reduce((sum, slot, index) => sum + (inRow(slot) ? (repeats[index] ?? 0) : 0), 0);
}

/** A slot that is held again and again between the first meeting and the last. */
const isElastic = (slot: Slot) => inRow(slot) && slot.type.data.repeatable && slot.type.data.function === 'working';

function growing(slots: readonly Slot[], repeats: readonly number[]): number[] {
  return slots.flatMap((slot, index) => (isElastic(slot) && (repeats[index] ?? 0) < mostRepeats ? [index] : []));
}

function shrinking(slots: readonly Slot[], repeats: readonly number[], activities: readonly string[]): number[] {
  return slots.flatMap((slot, index) => {
    const repeat = repeats[index] ?? 0;
    if (!isElastic(slot) || repeat === 0) return [];
    const others = slots.filter((_, other) => other !== index && (repeats[other] ?? 0) > 0);
    const isNeeded = activities.some(
      id => slot.type.data.covers.includes(id) && !others.some(({ type }) => type.data.covers.includes(id)),
    );
    return repeat === 1 && isNeeded ? [] : [index];
  });
}

/** The place to change by one, so that a review stays in the middle and no place has many more than the others. */
function bestOf(
  slots: readonly Slot[],
  repeats: readonly number[],
  candidates: readonly number[],
  change: 1 | -1,
): number | undefined {
  const review = slots.findIndex(slot => inRow(slot) && slot.type.data.function === 'review');
  const cost = (candidate: number) => {
    const changed = repeats.map((repeat, index) => (index === candidate ? repeat + change : repeat));
    const before = countOf(slots.slice(0, Math.max(review, 0)), changed);
    const after = countOf(slots, changed) - before;
    const most = Math.max(...candidates.map(index => changed[index] ?? 0));
    return (review < 0 ? 0 : Math.abs(before - after + 1)) * 100 + most;
  };
  return [...candidates].sort((a, b) => cost(a) - cost(b) || a - b)[0];
}
