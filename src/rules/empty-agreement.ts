import { placeOfKey } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';

const clause = (setting: string) =>
  `---\ntitle: How long we meet\ntopic: meeting-length\nprompt: How long?\nwhen:\n  setting:\n    - ${setting}\n---\nA meeting lasts an hour.\n`;

const agreement = {
  path: 'programmes/pairs/agreements/online.md',
  text: '---\ntitle: Meeting online\nclauses:\n  - online\n---\n',
};

export const emptyAgreement = defineRule({
  id: 'empty-agreement',
  severity: 'error',
  docs: {
    what: 'Every clause of an agreement has a condition under `when` that the programme does not meet.',
    why: 'The agreement would be a page with nothing to agree on.',
    bad: { ...agreement, beside: [{ path: 'library/clauses/online.md', text: clause('remote') }] },
    good: { ...agreement, beside: [{ path: 'library/clauses/online.md', text: clause('mixed') }] },
  },
  check({ soundProgrammes, t, report }) {
    for (const programme of soundProgrammes) {
      for (const entry of programme.used('agreement')) {
        if (programme.clausesOf(entry).length > 0) continue;
        report(placeOfKey(entry.file.source, [], 'clauses'), t('problem.emptyAgreement', { programme: programme.id }));
      }
    }
  },
});
