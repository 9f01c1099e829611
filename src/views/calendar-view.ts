import type { Calendar, Step } from '../document/calendar.ts';
import { formatCadence } from '../model/facts.ts';
import { calendarUrl } from '../model/urls.ts';
import { formatDay } from '../text/day.ts';
import { parseDuration } from '../text/duration.ts';
import { calendarOf, leavesRhythmOpen, stepOf } from './calendar.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** What the page of a programme needs to make a calendar of a pair's own dates. */
export interface CalendarView {
  readonly calendar: Calendar;
  /** The published calendar file. */
  readonly url: string;
  /** What that file holds. */
  readonly fileTitle: string;
  /** The day on which everybody starts, where the programme says so. */
  readonly starts: string | undefined;
  /** How often a pair may want to meet; none when the programme says how often. */
  readonly rhythms: readonly { readonly title: string; readonly step: Step }[];
}

const rhythmsOnOffer = ['1 week', '2 weeks', '3 weeks', '1 month', '2 months', '3 months'];

export function calendarView(context: ProgrammeContext): CalendarView | undefined {
  if (!context.has('calendar')) return undefined;
  const { programme, language, t } = context;
  const { starts } = programme.data;
  const calendar = calendarOf(context);
  return {
    calendar,
    url: calendarUrl(programme.id),
    fileTitle: starts === undefined ? t('calendar.tasks') : t('calendar.round', { day: formatDay(starts, language) }),
    starts,
    rhythms: leavesRhythmOpen(calendar) ? rhythmsOnOffer.flatMap(length => rhythmOf(length, context)) : [],
  };
}

function rhythmOf(length: string, { language, t }: ProgrammeContext): CalendarView['rhythms'] {
  const duration = parseDuration(length);
  return duration ? [{ title: formatCadence(duration, language, t), step: stepOf(duration) }] : [];
}
