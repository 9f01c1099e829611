/**
 * How Word writes a date in a language, in Word's own signs: `d MMMM yyyy` for British English. The order and the words
 * between come from Unicode's CLDR, through the long form of `Intl.DateTimeFormat`, in the Gregorian calendar.
 * @param language a BCP 47 tag
 */
export function datePattern(language: string): string {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const pattern = patternOf(language);
  patterns.set(language, pattern);
  return pattern;
}

/** Asked for once a language: a formatter of dates takes longer to make than the rest of a document. */
const patterns = new Map<string, string>();

function patternOf(language: string): string {
  const form = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' });
  // In the tenth month a number has two digits, so a month of two digits or fewer is written as a number.
  const parts = form.formatToParts(Date.UTC(2020, 9, 22));
  return parts
    .map(({ type, value }) => {
      if (type === 'day') return 'd';
      if (type === 'month') return [...value].length <= 2 ? 'M' : 'MMMM';
      if (type === 'year') return 'yyyy';
      return value.replace(/\p{L}+/gu, letters => `'${letters}'`);
    })
    .join('');
}
