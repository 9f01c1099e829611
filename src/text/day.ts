const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Says a day in a language, e.g. `31 March 2026`. A day has no time zone, so it is read and written as UTC.
 * @param day as `2026-03-31`
 * @param language a BCP 47 tag
 */
export function formatDay(day: string, language: string): string {
  // Every paper names a day, and to make a format takes far longer than to use it.
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
