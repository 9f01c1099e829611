import type { Programme } from '../model/programme.ts';
import { placeOfKey, placeOfValue } from '../read/place-in-yaml.ts';
import { daysOf } from '../text/duration.ts';
import { defineRule, type RuleContext } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';
import { relatedPlace } from './related-place.ts';

export const scheduleFit = defineRule({
  id: 'schedule-fit',
  severity: 'error',
  docs: {
    what: 'The schedule does not fit together: dates run backwards or past the end, a session is repeated that happens once, stages are left out or mixed.',
    why: 'The timeline and the calendar are made from the schedule, so pairs would be sent the wrong way.',
    bad: exampleProgramme({ schedule: 'schedule:\n  - session: first\n  - session: last\n    at: 3 months' }),
    good: exampleProgramme({ schedule: 'schedule:\n  - session: first\n  - session: last\n    at: 2 months' }),
  },
  check(context) {
    for (const programme of context.soundProgrammes) {
      checkStages(programme, context);
      checkDates(programme, context);
      checkRepeats(programme, context);
    }
  },
});

function checkStages({ data, entry }: Programme, { t, report }: RuleContext): void {
  const { source } = entry.file;
  const order = data.stages.map(stage => stage.id);
  order.forEach((id, index) => {
    if (data.schedule.some(slot => slot.stage === id)) return;
    report(placeOfValue(source, ['stages', index, 'id']), t('problem.emptyStage', { stage: id }), {
      severity: 'warning',
    });
  });
  const staged = data.schedule.flatMap(({ stage }, index) => (stage === undefined ? [] : [{ stage, index }]));
  const inOrder = longestRising(staged.map(({ stage }) => order.indexOf(stage)));
  staged.forEach(({ stage, index }, nth) => {
    if (inOrder.has(nth)) return;
    report(placeOfValue(source, ['schedule', index, 'stage']), t('problem.stageOrder', { stage }));
  });
}

/**
 * The most numbers of a row that never fall, by their places: the others are what stands wrong, so that one session in the
 * wrong stage does not put all that follow in the wrong as well.
 */
function longestRising(row: readonly number[]): ReadonlySet<number> {
  const ends: { readonly length: number; readonly before: number }[] = [];
  let last = -1;
  row.forEach((value, index) => {
    let before = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((row[earlier] ?? 0) <= value && lengthAt(earlier) > lengthAt(before)) before = earlier;
    }
    ends.push({ length: lengthAt(before) + 1, before });
    if (lengthAt(index) > lengthAt(last)) last = index;
  });
  const places = new Set<number>();
  for (; last >= 0; last = ends[last]?.before ?? -1) places.add(last);
  return places;

  function lengthAt(index: number): number {
    return ends[index]?.length ?? 0;
  }
}

function checkDates({ data, entry }: Programme, { t, report }: RuleContext): void {
  const { source } = entry.file;
  const end = data.duration && daysOf(data.duration);
  let latest = 0;
  data.schedule.forEach((slot, index) => {
    const place = (key: string) => placeOfValue(source, ['schedule', index, key]);
    if (slot.afterEnd && end === undefined) report(place('afterEnd'), t('problem.endlessAfterEnd'));
    if (!slot.at) return;
    const day = daysOf(slot.at);
    const rhythm = slot.every ?? data.cadence;
    const last = day + (slot.repeat - 1) * (rhythm ? daysOf(rhythm) : 0);
    // A month is no fixed number of days, so a few days either way are no contradiction.
    if (day < latest - 1) report(place('at'), t('problem.backwards'));
    if (end !== undefined && day > end + 1) report(place('at'), t('problem.beyondEnd'));
    else if (end !== undefined && last > end * 1.02 + 1) {
      report(place('repeat'), t('problem.repeatsBeyondEnd', { times: slot.repeat }), { severity: 'warning' });
    }
    latest = Math.max(latest, day);
  });
}

function checkRepeats({ slots, entry }: Programme, { t, report }: RuleContext): void {
  slots.forEach(({ repeat, session, type }, index) => {
    if (repeat === 1 || type.data.repeatable) return;
    report(placeOfValue(entry.file.source, ['schedule', index, 'repeat']), t('problem.notRepeatable', { session }), {
      related: [relatedPlace(placeOfKey(type.file.source, [], 'function'), t('problem.theSession'))],
    });
  });
}
