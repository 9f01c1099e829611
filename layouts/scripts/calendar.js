// Makes a calendar file of a pair's own dates, on their device. Without this script the page offers the plain file.

/** @typedef {import('../../src/document/calendar.ts').Calendar} Calendar */

const form = /** @type {HTMLFormElement} */ (document.querySelector('.calendar-form'));
const start = /** @type {HTMLInputElement} */ (form.querySelector('[name="start"]'));
const rhythm = /** @type {HTMLSelectElement | null} */ (form.querySelector('[name="rhythm"]'));
const dates = /** @type {HTMLElement} */ (form.querySelector('.calendar-dates'));
const list = /** @type {HTMLElement} */ (dates.querySelector('ol'));
const status = /** @type {HTMLElement} */ (form.querySelector('.calendar-status'));
const { calendar: data = '', maker = '', root = '/', colon = ':', made = '' } = form.dataset;

/** @type {typeof import('../../src/formats/icalendar.js')} */
const { datedEntries, icalendar } = await import(maker);
const days = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'full', timeZone: 'UTC' });

/** A calendar on a desk needs full addresses, whether or not the site knows its own. @type {Calendar} */
const calendar = withFullAddresses(JSON.parse(data));

/** @param {Calendar} calendar @returns {Calendar} */
function withFullAddresses(calendar) {
  const entries = calendar.entries.map(entry => ({
    ...entry,
    url: entry.url && new URL(entry.url.replace(/^\//, root), document.baseURI).href,
  }));
  return { ...calendar, entries };
}

function choice() {
  return { start: start.value, rhythm: rhythm ? JSON.parse(rhythm.value) : undefined };
}

function showDates() {
  status.textContent = '';
  dates.hidden = start.value === '';
  if (dates.hidden) return;
  const dated = datedEntries(calendar, choice()).flatMap(({ entry, day }) =>
    day === undefined ? [] : [{ entry, day }],
  );
  dated.sort((one, other) => one.day.localeCompare(other.day));
  list.replaceChildren(
    ...dated.map(({ entry, day }) => {
      const item = document.createElement('li');
      item.textContent = `${days.format(new Date(`${day}T00:00:00Z`))}${colon} ${entry.title}`;
      return item;
    }),
  );
}

/** Hands a file over to the reader, as a download would. @param {string} name @param {string} text */
function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

form.addEventListener('input', showDates);
form.addEventListener('submit', event => {
  event.preventDefault();
  showDates();
  save(`${calendar.id}-${start.value}.ics`, icalendar(calendar, choice()));
  status.textContent = made;
});

form.hidden = false;
showDates();
