import type { RuleExample } from './define-rule.ts';

const lines = {
  title: 'title: Pairs',
  purpose: 'purpose: Help people learn.',
  audience: 'audience: Anyone.',
  format: 'format: one-to-one',
  formality: 'formality: either',
  duration: 'duration: 2 months',
  cadence: 'cadence: every month',
  sessionLength: 'sessionLength: 45 minutes',
  stages: '',
  schedule: 'schedule:\n  - session: first\n  - session: last',
  roles: 'roles:\n  mentor:\n    description: Who helps.\n  mentee:\n    description: Who learns.',
  contacts:
    'contacts:\n  coordinator:\n    name: Ada\n    email: ada@small.example\n  safeguarding:\n    name: Ben\n    email: ben@small.example',
  language: '',
  requiredActivities: 'requiredActivities:\n  - id: goals\n    title: Set a goal.',
};

/** An example for a rule about programmes: a whole `programme.md`, with some of its keys written otherwise. */
export function exampleProgramme(changes: Partial<typeof lines>): RuleExample {
  const written = Object.values({ ...lines, ...changes }).filter(line => line !== '');
  return { path: 'programmes/pairs/programme.md', text: `---\n${written.join('\n')}\n---\n` };
}
