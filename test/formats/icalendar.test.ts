import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import type { Calendar, CalendarChoice, CalendarEntry } from '../../src/document/calendar.ts';
import { icalendar } from '../../src/formats/icalendar.js';
import { calendarOf } from '../../src/views/calendar.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { smallFile } from '../support/run.ts';
import { smallProgramme } from '../support/small-documents.ts';

const programmeFile = 'programmes/pairs/programme.md';

/** What somebody else's reader finds in a calendar file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents().map(component => {
    const value = (name: string) => component.getFirstPropertyValue(name)?.toString();
    const [day, due] = [value('dtstart'), value('due')];
    const summary = value('summary');
    return { kind: component.name, summary, ...(day ? { day } : {}), ...(due ? { due } : {}) };
  });
}

const shipped = async (id: string): Promise<Calendar> => {
  const { graph } = await checkContent('content');
  const context = publish(graph, new Set(capabilities)).programmes.find(programme => programme.id === id);
  if (!context) throw new Error(`Unexpected content without the programme ${id}`);
  return calendarOf(context);
};

const entry = (changes: Partial<CalendarEntry>): CalendarEntry => ({
  id: 'talk-1',
  title: 'Talk',
  description: 'To talk.',
  url: undefined,
  when: undefined,
  place: { from: 'start', step: { months: 0, days: 0 } },
  ...changes,
});

const calendarWith = (...entries: CalendarEntry[]): Calendar => ({
  id: 'pairs',
  title: 'Pairs',
  language: 'en-GB',
  host: 'small.example',
  entries,
});

describe('the calendar of a programme', () => {
  it('has each session on its day, a repeated one each time, its preparation due by the start, and the events', async () => {
    const calendar = await shipped('six-month');
    expect(read(icalendar(calendar, { start: '2027-08-31' }))).toEqual([
      { kind: 'vtodo', summary: 'Before you meet', due: '2027-08-31' },
      { kind: 'vtodo', summary: 'Introductory meeting (if you like)', due: '2027-08-31' },
      { kind: 'vevent', summary: 'First meeting', day: '2027-08-31' },
      { kind: 'vevent', summary: 'Second meeting', day: '2027-09-30' },
      { kind: 'vevent', summary: 'Monthly meeting', day: '2027-10-31' },
      { kind: 'vevent', summary: 'Halfway review', day: '2027-11-30' },
      { kind: 'vevent', summary: 'Monthly meetings after the review (1 of 2)', day: '2027-12-31' },
      { kind: 'vevent', summary: 'Monthly meetings after the review (2 of 2)', day: '2028-01-31' },
      { kind: 'vevent', summary: 'Closing meeting', day: '2028-02-29' },
      { kind: 'vevent', summary: 'After the programme (if you like)', day: '2028-05-31' },
      { kind: 'vevent', summary: 'Halfway gathering', day: '2027-11-30' },
      { kind: 'vevent', summary: 'Closing celebration', day: '2028-02-29' },
    ]);
  });

  it('has tasks without dates, which say when in words, until there is a start', async () => {
    const text = icalendar(await shipped('six-month'));
    expect(new Set(read(text).map(({ kind }) => kind))).toEqual(new Set(['vtodo']));
    expect(text).not.toMatch(/DTSTART|DUE/);
    expect(text.replace(/\r\n /g, '')).toContain('DESCRIPTION;LANGUAGE=en-GB:After 1 month. ');
  });

  it('places meetings in the rhythm that a pair chooses, where the programme leaves it to them', async () => {
    const calendar = await shipped('open-ended');
    const days = (choice: CalendarChoice) => read(icalendar(calendar, choice)).flatMap(({ day }) => day ?? []);
    expect(days({ start: '2027-01-11' })).toEqual(['2027-01-11']);
    expect(days({ start: '2027-01-11', rhythm: { months: 0, days: 14 } })).toEqual([
      '2027-01-11',
      '2027-01-25',
      '2027-02-08',
      '2027-02-22',
      '2027-03-08',
      '2027-03-22',
      '2027-04-05',
    ]);
  });

  it('is written from the key `starts` when everybody starts on one day', async () => {
    const programme = await smallFile(programmeFile);
    const changes = {
      [programmeFile]: programme.replace('duration: 2 months', 'duration: 2 months\nstarts: 2027-01-11'),
    };
    const context = await smallProgramme(changes);
    const text = icalendar(calendarOf(context), { start: context.programme.data.starts });
    expect(read(text)).toEqual([
      { kind: 'vevent', summary: 'First meeting', day: '2027-01-11' },
      { kind: 'vevent', summary: 'Last meeting', day: '2027-02-11' },
    ]);
  });

  it('tells what each session is for and where more is said, by the site’s address', async () => {
    const component = new ICAL.Component(
      ICAL.parse(icalendar(calendarOf(await smallProgramme()), { start: '2027-01-11' })),
    );
    const first = component.getFirstSubcomponent('vevent');
    expect(first?.getFirstPropertyValue('description')).toBe(
      'Agree how you will work.\nhttps://small.example/pairs/sessions/first/',
    );
    expect(first?.getFirstPropertyValue('url')).toBe('https://small.example/pairs/sessions/first/');
    const site = (await smallFile('site.yaml')).replace(/^url:.*\n/m, '');
    expect(icalendar(calendarOf(await smallProgramme({ 'site.yaml': site })))).not.toContain('/pairs/');
  });

  it('gives each entry a name of its own, another for another start', async () => {
    const calendar = await shipped('six-month');
    const names = (start: string) => icalendar(calendar, { start }).match(/^UID:.*$/gm) ?? [];
    expect(new Set([...names('2027-01-11'), ...names('2027-01-12')]).size).toBe(2 * calendar.entries.length);
  });
});

describe('a calendar file', () => {
  it('ends lines with CR LF and folds them at 75 octets, never inside a letter', () => {
    const title = 'Sprechen über Größe 💬 — 会議 '.repeat(12);
    const text = icalendar(calendarWith(entry({ title })), { start: '2027-01-11' });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\uFFFD]/);
    }
    expect(Buffer.from(text).toString()).toBe(text);
    expect(read(text)[0]?.summary).toBe(title);
  });

  it('keeps signs that mean something in a calendar, and line breaks', () => {
    const title = 'One; two, three \\ four\nfive: "six"';
    expect(read(icalendar(calendarWith(entry({ title }))))[0]?.summary).toBe(title);
  });

  it('ends a step by months on the last day of a shorter month', () => {
    const later = (months: number) => entry({ place: { from: 'start', step: { months, days: 0 } } });
    const days = read(icalendar(calendarWith(later(1), later(13), later(2)), { start: '2027-01-31' })).map(
      ({ day }) => day,
    );
    expect(days).toEqual(['2027-02-28', '2028-02-29', '2027-03-31']);
  });

  it('has the same text in every time zone', () => {
    const zone = process.env.TZ;
    const texts = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Havana'].map(place => {
      process.env.TZ = place;
      return icalendar(calendarWith(entry({ place: { from: 'start', step: { months: 2, days: 3 } } })), {
        start: '2027-01-11',
      });
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('DTSTART;VALUE=DATE:20270314\r\n');
  });
});
