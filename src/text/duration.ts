import { nearestName } from './nearest.ts';

/** A length of time in calendar units: `6 months` is six calendar months, not a number of days. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

export type DurationUnit = keyof Duration;

const units: readonly DurationUnit[] = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'];

const isoForm = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const part = /(?<!\d)(\d+)\s*(year|month|week|day|hour|minute)s?/g;
const wordsForm =
  /^\d+\s*(?:year|month|week|day|hour|minute)s?(?:(?:,|\s+and)?\s+\d+\s*(?:year|month|week|day|hour|minute)s?)*$/;

/**
 * Reads a duration written for people (`6 months`, `1 hour 30 minutes`) or as ISO 8601 (`P6M`, `PT90M`).
 * @returns the duration, or undefined when the text is neither form or is empty of any unit.
 */
export function parseDuration(text: string): Duration | undefined {
  const trimmed = text.trim();
  const iso = isoForm.exec(trimmed);
  if (iso) {
    const amounts = iso.slice(1).map(amount => Number(amount ?? 0));
    return amounts.some(amount => amount > 0) ? fromAmounts(amounts) : undefined;
  }
  const lower = trimmed.toLowerCase();
  if (!wordsForm.test(lower)) return undefined;
  const found: Partial<Record<DurationUnit, number>> = {};
  for (const [, amount, unit] of lower.matchAll(part)) {
    const name = `${unit}s` as DurationUnit;
    if (found[name] !== undefined) return undefined;
    found[name] = Number(amount);
  }
  return fromAmounts(units.map(unit => found[unit] ?? 0));
}

function fromAmounts(amounts: readonly number[]): Duration {
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = amounts;
  return { years, months, weeks, days, hours, minutes };
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const shortUnits: Readonly<Record<string, string>> = {
  min: 'minutes',
  mins: 'minutes',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  wk: 'weeks',
  wks: 'weeks',
  mo: 'months',
  yr: 'years',
  yrs: 'years',
};

/**
 * The length of time that a text with a slip most likely means: `6 moths`, `six months` and `6 mo` are `6 months`.
 * @returns a text that {@link parseDuration} reads, or undefined when none is near.
 */
export function meantDuration(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  if (!/^[\da-z ,.-]+$/.test(lower) || /[.,-]\d|^-/.test(lower)) return undefined;
  const words = lower.replace(/\band\b/g, ' ').match(/\d+|[a-z]+/g) ?? [];
  const pairs = words.flatMap((amount, index) => (index % 2 === 0 ? [[amount, words[index + 1] ?? ''] as const] : []));
  const parts = pairs.map(([amount, unit]) => {
    const count = /^\d+$/.test(amount) ? Number(amount) : /^an?$/.test(amount) ? 1 : numbers.indexOf(amount) + 1;
    const meant = Object.hasOwn(shortUnits, unit) ? shortUnits[unit] : nearestName(unit, units);
    return count > 0 && meant !== undefined ? `${count} ${count === 1 ? meant.slice(0, -1) : meant}` : '';
  });
  const meant = parts.join(' ');
  return parts.every(each => each !== '') && parseDuration(meant) ? meant : undefined;
}

/**
 * Says a duration in a language, e.g. `6 months`, `1 hour, 30 minutes`, `6 Monate`.
 * @param locale a BCP 47 language tag such as `en-GB`
 */
export function formatDuration(duration: Duration, locale: string): string {
  const parts = units.filter(unit => duration[unit] > 0).map(unit => amountsOf(locale, unit).format(duration[unit]));
  return parts.length === 1
    ? (parts[0] ?? '')
    : new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(parts);
}

// Making one takes far longer than using it, and every programme says its lengths in the same few units.
const formats = new Map<string, Intl.NumberFormat>();

function amountsOf(locale: string, unit: DurationUnit): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' });
  formats.set(key, format);
  return format;
}

/** The whole length in minutes when it is given in hours and minutes alone; undefined for calendar lengths. */
export function minutesOf(duration: Duration): number | undefined {
  const { years, months, weeks, days, hours, minutes } = duration;
  return years + months + weeks + days > 0 ? undefined : hours * 60 + minutes;
}

/** About how many days a length is, to compare lengths in unlike units: months and years are taken as means. */
export function daysOf({ years, months, weeks, days, hours, minutes }: Duration): number {
  return years * 365.25 + months * 30.4375 + weeks * 7 + days + hours / 24 + minutes / 1440;
}
