// Plain JavaScript without imports: the page of a programme uses this very file to make the calendar of one's own dates.

/** @typedef {import('../document/calendar.ts').Calendar} Calendar */
/** @typedef {import('../document/calendar.ts').CalendarEntry} CalendarEntry */
/** @typedef {import('../document/calendar.ts').CalendarChoice} CalendarChoice */
/** @typedef {import('../document/calendar.ts').Step} Step */
/** @typedef {{ readonly entry: CalendarEntry, readonly day: string | undefined }} DatedEntry */

/**
 * Gives each entry of a calendar its day.
 * @param {Calendar} calendar
 * @param {CalendarChoice} choice
 * @returns {DatedEntry[]} in the order of the calendar; the day as `2027-01-11`, undefined where it stays open
 */
export function datedEntries({ entries }, { start, rhythm }) {
  /** @type {string | undefined} */
  let previous;
  return entries.map(entry => {
    const day = dayOf(entry, start, rhythm, previous);
    previous = day ?? previous;
    return { entry, day };
  });
}

/**
 * @param {CalendarEntry} entry
 * @param {string | undefined} start
 * @param {Step | undefined} rhythm
 * @param {string | undefined} previous
 */
function dayOf({ place }, start, rhythm, previous) {
  if (start === undefined) return undefined;
  if (place.from === 'start') return stepFrom(start, place.step);
  const step = place.from === 'previous' ? (place.step ?? rhythm) : undefined;
  return step && stepFrom(previous ?? start, step);
}

/**
 * A day some months and days later. A month that is too short ends on its last day: a month after 31 January is
 * 28 or 29 February.
 * @param {string} day
 * @param {Step} step
 */
function stepFrom(day, { months, days }) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate) + days));
  return later.toISOString().slice(0, 10);
}

/**
 * A calendar file (iCalendar, RFC 5545). What has a day becomes an all-day event that leaves the day free, and what has none a task,
 * so that nothing gets a date that nobody chose. The same calendar and choice give the same text, always.
 * @param {Calendar} calendar
 * @param {CalendarChoice} [choice]
 */
export function icalendar(calendar, choice = {}) {
  const components = datedEntries(calendar, choice).flatMap(dated => componentOf(dated, calendar, choice.start));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorbook//Calendar//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(calendar.title)}`,
    `X-WR-CALNAME:${escapeText(calendar.title)}`,
    ...components,
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

/**
 * @param {DatedEntry} dated
 * @param {Calendar} calendar
 * @param {string | undefined} start
 */
function componentOf({ entry, day }, { id, host, language, title }, start) {
  const kind = day === undefined ? 'VTODO' : 'VEVENT';
  const due = day === undefined && entry.place.from === 'before' ? start : undefined;
  const words = start === undefined ? [entry.when, entry.description] : [entry.description];
  // An address on a site that is published nowhere yet leads nowhere.
  const url = entry.url !== undefined && /^https?:/.test(entry.url) ? [entry.url] : [];
  const description = [words.filter(part => part !== undefined).join('. '), ...url];
  return [
    `BEGIN:${kind}`,
    // The start is part of the name: two pairs of one mentor have dates of their own in one calendar.
    `UID:${entry.id}-${start ?? 'undated'}-${id}@${host}`,
    // Asked for by the standard; the clock would make each file another.
    `DTSTAMP:${start === undefined ? '19800101' : compact(start)}T000000Z`,
    ...(day === undefined ? [] : [`DTSTART;VALUE=DATE:${compact(day)}`, 'TRANSP:TRANSPARENT']),
    ...(due === undefined ? [] : [`DUE;VALUE=DATE:${compact(due)}`]),
    `SUMMARY;LANGUAGE=${language}:${escapeText(entry.title)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(description.join('\n'))}`,
    ...url.map(address => `URL:${address}`),
    `CATEGORIES:${escapeText(title)}`,
    `END:${kind}`,
  ];
}

/** @param {string} day */
const compact = day => day.replaceAll('-', '');

/** @param {string} text */
function escapeText(text) {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/**
 * Breaks a line after 75 octets at most, never inside a letter. The lines after the first begin with a space.
 * @param {string} line
 */
function folded(line) {
  let result = '';
  let octets = 0;
  for (const letter of line) {
    const length = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + length > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += letter;
    octets += length;
  }
  return result;
}

/** How many octets a code point takes in UTF-8. @param {number} point */
const octetsOf = point => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
