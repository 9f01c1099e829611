import { type Duration, daysOf, parseDuration } from '../text/duration.ts';

/** A length of time in one unit, which can be taken many times over: `2 weeks`. */
export interface Interval {
  readonly amount: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

const units = ['year', 'month', 'week', 'day'] as const;

/**
 * Reads a length such as `6 months`, or a rhythm such as `every 2 weeks`.
 * @returns undefined for a length in several units, or in hours and minutes
 */
export function parseInterval(text: string): Interval | undefined {
  const [, amount, unit] = /^(?:every\s+)?(?:(\d+)\s+)?(day|week|month|year)s?$/i.exec(text.trim()) ?? [];
  if (unit !== undefined) return { amount: Number(amount ?? 1), unit: unit.toLowerCase() as Interval['unit'] };
  const duration = parseDuration(text);
  return duration && inOneUnit(duration);
}

function inOneUnit(duration: Duration): Interval | undefined {
  const given = Object.entries(duration).filter(([, amount]) => amount > 0);
  const [name = '', amount] = given[0] ?? [];
  const unit = units.find(each => `${each}s` === name);
  return given.length === 1 && unit && amount !== undefined ? { amount, unit } : undefined;
}

export const times = ({ amount, unit }: Interval, count: number): Interval => ({ amount: amount * count, unit });

/** Writes it as a length: `1 week`, `6 months`, `0 months`. */
export const asLength = ({ amount, unit }: Interval) => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

/** Writes it as a rhythm: `every week`, `every 2 weeks`. */
export const asRhythm = ({ amount, unit }: Interval) => (amount === 1 ? `every ${unit}` : `every ${amount} ${unit}s`);

export function daysIn({ amount, unit }: Interval): number {
  const none: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0 };
  return daysOf({ ...none, [`${unit}s`]: amount });
}

/**
 * The longest rhythm in which a number of steps fits into a length: 6 months in 12 steps are `every 2 weeks`.
 * @returns a whole number of the length’s own unit, or else of weeks, or of days
 */
export function dividedInto(length: Interval, steps: number): Interval {
  const whole = length.amount / steps;
  if (Number.isInteger(whole) && whole > 0) return { amount: whole, unit: length.unit };
  const months = length.unit === 'year' ? (length.amount * 12) / steps : 0;
  if (Number.isInteger(months) && months > 0) return { amount: months, unit: 'month' };
  const days = daysIn(length) / steps;
  // A week fits better into people's lives than six days, as long as the meetings still fill the length.
  const weeks = Math.floor(days / 7);
  if (weeks > 0 && (steps + 2) * weeks * 7 >= daysIn(length)) return { amount: weeks, unit: 'week' };
  return { amount: Math.max(1, Math.floor(days)), unit: 'day' };
}
