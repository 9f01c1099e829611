import { placeOfKey } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';

export const missingClause = defineRule({
  id: 'missing-clause',
  severity: 'error',
  docs: {
    what: 'The agreement of the first meeting of a formal programme leaves out a clause that is marked `required`.',
    why: 'Pairs that settle these points at the start have fewer misunderstandings later.',
    bad: {
      path: 'programmes/pairs/agreements/working.md',
      text: '---\ntitle: Working agreement\nclauses:\n  - goals\n---\n',
    },
    good: {
      path: 'programmes/pairs/agreements/working.md',
      text: '---\ntitle: Working agreement\nclauses:\n  - goals\n  - length\n---\n',
    },
  },
  check({ soundProgrammes, t, report }) {
    for (const programme of soundProgrammes) {
      if (programme.data.formality !== 'formal') continue;
      const required = programme.visible('clause').filter(clause => clause.data.required);
      const opening = programme.sessions.filter(session => session.data.function === 'opening');
      const agreements = programme.findAll(
        'agreement',
        opening.flatMap(session => session.data.agreement ?? []),
      );
      for (const agreement of new Set(agreements)) {
        const topics = new Set(programme.findAll('clause', agreement.data.clauses).map(clause => clause.data.topic));
        for (const clause of required.filter(({ data }) => !topics.has(data.topic))) {
          const place = placeOfKey(agreement.file.source, [], 'clauses');
          report(place, t('problem.missingClause', { clause: clause.id }), { suggestion: clause.id });
        }
      }
    }
  },
});
