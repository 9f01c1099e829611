import type { Calendar, CalendarEntry, Placement, Step } from '../document/calendar.ts';
import type { Entry } from '../model/entry.ts';
import { isMeeting } from '../model/facts.ts';
import type { Slot } from '../model/programme.ts';
import { absoluteUrl } from '../model/urls.ts';
import { type Duration, formatDuration } from '../text/duration.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { whenOf } from './timeline.ts';

/** The schedule of a programme and its events as entries of a calendar, a repeated session as one entry each time. */
export function calendarOf(context: ProgrammeContext): Calendar {
  const { programme, settings } = context;
  return {
    id: programme.id,
    title: context.plain(programme.entry as Entry, programme.data.title),
    language: context.language,
    host: settings.url === undefined ? 'mentorbook.invalid' : new URL(settings.url).hostname,
    entries: [...sessionEntries(context), ...eventEntries(context)],
  };
}

/** @returns whether a pair has to choose how often to meet before all meetings have a date */
export const leavesRhythmOpen = ({ entries }: Calendar) =>
  entries.some(({ place }) => place.from === 'previous' && place.step === undefined);

function sessionEntries(context: ProgrammeContext): CalendarEntry[] {
  const held = new Map<string, number>();
  let met = false;
  return context.programme.slots.flatMap(slot => {
    const places = placesOf(slot, context, met);
    met ||= isMeeting(slot.type);
    return places.map((place, index) => {
      const number = (held.get(slot.session) ?? 0) + 1;
      held.set(slot.session, number);
      return sessionEntry(slot, place, index, `${slot.session}-${number}`, context);
    });
  });
}

function sessionEntry(
  slot: Slot,
  place: Placement,
  index: number,
  id: string,
  context: ProgrammeContext,
): CalendarEntry {
  const { programme, settings, t } = context;
  const session = slot.type as Entry;
  const title =
    slot.title === undefined
      ? context.plain(session, session.data.title)
      : context.plain(programme.entry as Entry, slot.title);
  const counted = slot.repeat === 1 ? title : t('calendar.repeat', { title, number: index + 1, times: slot.repeat });
  const url = context.url(session);
  return {
    id,
    title: slot.optional ? `${counted} ${t('item.optional')}` : counted,
    description: context.plain(session, slot.type.data.purpose),
    url: url && absoluteUrl(url, settings.url),
    when: whenOf(slot, context),
    place,
  };
}

/**
 * Where a slot stands in time, once for each time that it happens.
 * @param met whether the pair has met before
 */
function placesOf(slot: Slot, { programme }: ProgrammeContext, met: boolean): Placement[] {
  const { duration, cadence } = programme.data;
  const rhythm = slot.every ?? cadence;
  const times = Array.from({ length: slot.repeat }, (_, index) => index);
  const later = rhythm && stepOf(rhythm);
  const first = slot.at ?? (slot.afterEnd && duration ? sum(duration, slot.afterEnd) : undefined);
  if (first) {
    const step = stepOf(first);
    return times.map(index => {
      if (index === 0) return { from: 'start', step };
      return later ? { from: 'start', step: further(step, later, index) } : { from: 'previous', step: undefined };
    });
  }
  if (isMeeting(slot.type)) {
    return times.map(index =>
      index === 0 && !met ? { from: 'start', step: noStep } : { from: 'previous', step: later },
    );
  }
  const preparing = ['preparing', 'introductory'].includes(slot.type.data.function) && !met;
  return times.map(() => ({ from: preparing ? 'before' : 'open' }));
}

function eventEntries(context: ProgrammeContext): CalendarEntry[] {
  const { programme, t } = context;
  const entry = programme.entry as Entry;
  return programme.data.events.map(({ title, at, purpose }, index) => ({
    id: `event-${index + 1}`,
    title: context.plain(entry, title),
    description: context.plain(entry, purpose),
    url: undefined,
    when: at && t('when.at', { length: formatDuration(at, context.language) }),
    place: at ? { from: 'start', step: stepOf(at) } : { from: 'open' },
  }));
}

const noStep: Step = { months: 0, days: 0 };

/** A length in steps of the calendar. Hours and minutes of a day make no other day. */
export const stepOf = ({ years, months, weeks, days }: Duration): Step => ({
  months: years * 12 + months,
  days: weeks * 7 + days,
});

const further = (from: Step, by: Step, times: number): Step => ({
  months: from.months + by.months * times,
  days: from.days + by.days * times,
});

function sum(one: Duration, other: Duration): Duration {
  return {
    years: one.years + other.years,
    months: one.months + other.months,
    weeks: one.weeks + other.weeks,
    days: one.days + other.days,
    hours: one.hours + other.hours,
    minutes: one.minutes + other.minutes,
  };
}
