import { placeOfKey } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';

export const missingSession = defineRule({
  id: 'missing-session',
  severity: 'error',
  docs: {
    what: 'The schedule has no session that opens the programme, or none that closes it.',
    why: 'A pair that never agrees how to work, or never says goodbye, drifts apart. In an informal programme this is a warning.',
    bad: exampleProgramme({ schedule: 'schedule:\n  - session: first' }),
    good: exampleProgramme({ schedule: 'schedule:\n  - session: first\n  - session: last' }),
  },
  check({ soundProgrammes, t, report }) {
    for (const { data, entry, slots } of soundProgrammes) {
      const severity = data.formality === 'formal' ? 'error' : 'warning';
      for (const wanted of ['opening', 'closing'] as const) {
        if (slots.some(({ type }) => type.data.function === wanted)) continue;
        report(placeOfKey(entry.file.source, [], 'schedule'), t('problem.missingSession', { function: wanted }), {
          severity,
        });
      }
    }
  },
});
