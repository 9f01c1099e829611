/**
 * Says a day in a language, e.g. `31 March 2026`. A day has no time zone, so it is read and written as UTC.
 * @param day as `2026-03-31`
 * @param language a BCP 47 tag
 */
export const formatDay = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
