import { placeOfKey } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';
import { exampleProgramme } from './example-programme.ts';

export const emptyContact = defineRule({
  id: 'empty-contact',
  severity: 'warning',
  docs: {
    what: 'The coordinator or the safeguarding contact has neither an e-mail address nor a telephone number.',
    why: 'Every sheet names them, for the day when somebody needs help. It is an error before a release.',
    bad: exampleProgramme({
      contacts:
        'contacts:\n  coordinator:\n    name: Ada\n    email: ada@small.example\n  safeguarding:\n    name: Ben',
    }),
    good: exampleProgramme({
      contacts:
        'contacts:\n  coordinator:\n    name: Ada\n    email: ada@small.example\n  safeguarding:\n    name: Ben\n    phone: 01632 960 001',
    }),
  },
  check({ graph, t, release, report }) {
    for (const { data, entry } of graph.programmes) {
      for (const role of ['coordinator', 'safeguarding'] as const) {
        const { name, email, phone } = data.contacts[role];
        if (email !== undefined || phone !== undefined) continue;
        report(placeOfKey(entry.file.source, ['contacts'], role), t('problem.emptyContact', { name }), {
          severity: release ? 'error' : 'warning',
        });
      }
    }
  },
});
