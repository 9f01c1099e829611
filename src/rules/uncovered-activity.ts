import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';

export const uncoveredActivity = defineRule({
  id: 'uncovered-activity',
  severity: 'error',
  docs: {
    what: 'A programme asks every pair for an activity that no session in its schedule covers.',
    why: 'A pair could go through the whole programme and never do it.',
    bad: exampleProgramme({
      requiredActivities:
        'requiredActivities:\n  - id: goals\n    title: Set a goal.\n  - id: visit\n    title: Visit a workplace.',
    }),
    good: exampleProgramme({ requiredActivities: 'requiredActivities:\n  - id: goals\n    title: Set a goal.' }),
  },
  check({ soundProgrammes, t, report }) {
    for (const { data, entry, slots } of soundProgrammes) {
      const covered = new Set(slots.flatMap(({ type }) => type.data.covers));
      data.requiredActivities.forEach(({ id }, index) => {
        if (covered.has(id)) return;
        const place = placeOfValue(entry.file.source, ['requiredActivities', index, 'id']);
        report(place, t('problem.uncoveredActivity', { activity: id }));
      });
    }
  },
});
