import type { Programme } from '../model/programme.ts';
import { placeOfKey, placeOfValue } from '../read/place-in-yaml.ts';
import { daysOf, minutesOf } from '../text/duration.ts';
import { defineRule, type RuleContext } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';
import { relatedPlace } from './related-place.ts';

const meetingFunctions: ReadonlySet<string> = new Set(['opening', 'working', 'review', 'closing']);

export const contradictingFacts = defineRule({
  id: 'contradicting-facts',
  severity: 'warning',
  docs: {
    what: 'Two facts cannot both be right: the meetings do not fit into the length of the programme, or the steps of a meeting do not fit into its time.',
    why: 'Readers see both facts, and do not know which to believe.',
    bad: exampleProgramme({ duration: 'duration: 6 months' }),
    good: exampleProgramme({ duration: 'duration: 2 months' }),
  },
  check(context) {
    for (const programme of context.soundProgrammes) {
      checkMeetings(programme, context);
      checkAgendas(programme, context);
    }
  },
});

/** One meeting more or less than the rhythm gives is no contradiction: the first may stand at the start or after a while. */
function checkMeetings({ data, slots, entry }: Programme, { t, report }: RuleContext): void {
  const { duration, cadence } = data;
  if (!duration || !cadence) return;
  const meetings = slots.filter(slot => meetingFunctions.has(slot.type.data.function));
  const daysFor = (list: typeof meetings) =>
    list.reduce((sum, { repeat, every }) => sum + repeat * daysOf(every ?? cadence), 0);
  const needed = daysFor(meetings.filter(slot => !slot.optional));
  const tolerance = daysOf(cadence) + 0.03 * daysOf(duration);
  const isShort = daysFor(meetings) + tolerance < daysOf(duration);
  if (!isShort && needed - tolerance <= daysOf(duration)) return;
  const { source } = entry.file;
  const values = {
    count: meetings.filter(slot => !slot.optional).reduce((sum, slot) => sum + slot.repeat, 0),
    duration: String(source.values?.duration),
    cadence: String(source.values?.cadence),
  };
  report(placeOfValue(source, ['duration']), t('problem.meetingsAgainstDuration', values), {
    related: [relatedPlace(placeOfKey(source, [], 'schedule'), t('problem.theSchedule'))],
  });
}

function checkAgendas({ data, sessions, entry }: Programme, { t, report }: RuleContext): void {
  for (const session of sessions) {
    const { during, length = data.sessionLength } = session.data;
    const minutes = length && minutesOf(length);
    const timed = during.filter(step => step.minutes !== undefined);
    if (minutes === undefined || timed.length === 0) continue;
    const sum = timed.reduce((total, step) => total + (step.minutes ?? 0), 0);
    const isShort = timed.length === during.length && sum < (minutes * 2) / 3;
    if (sum <= minutes && !isShort) continue;
    const { source } = session.file;
    const own = session.data.length ? placeOfValue(source, ['length']) : undefined;
    const related = own ?? placeOfValue(entry.file.source, ['sessionLength']);
    report(placeOfKey(source, [], 'during'), t('problem.agendaAgainstLength', { sum, minutes }), {
      related: [relatedPlace(related, t('problem.theLength'))],
    });
  }
}
