import type { ClauseTopic } from '../kinds/clause.ts';
import { holdsFor } from '../model/holds-for.ts';
import { placeOfKey } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';

/** What a signed agreement has to settle, whatever the library says. */
const formalTopics: readonly ClauseTopic[] = [
  'purpose',
  'goals',
  'format',
  'frequency',
  'duration',
  'ending-early',
  'availability',
  'meeting-length',
  'cancellations',
  'agendas',
  'confidentiality',
];

export const missingClause = defineRule({
  id: 'missing-clause',
  severity: 'error',
  docs: {
    what: 'The agreement of the first meeting leaves out a clause that is marked `required`, or one of the eleven points that every formal programme settles. A clause whose `when` the programme does not meet is neither asked for nor counted.',
    why: 'Pairs that settle these points at the start have fewer misunderstandings later. Where the pair may choose to sign nothing, this is a warning.',
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
      const { formality } = programme.data;
      if (formality === 'informal') continue;
      const severity = formality === 'formal' ? 'error' : 'warning';
      const clauses = programme
        .visible('clause')
        .filter(clause => holdsFor(clause, programme.entry))
        .sort((a, b) => Number(b.data.required) - Number(a.data.required));
      const required = clauses.filter(clause => clause.data.required).map(clause => clause.data.topic);
      const wanted = new Set([...(formality === 'formal' ? formalTopics : []), ...required]);
      const opening = programme.sessions.filter(session => session.data.function === 'opening');
      const agreements = programme.findAll(
        'agreement',
        opening.flatMap(session => session.data.agreement ?? []),
      );
      if (formality === 'formal' && agreements.length === 0) {
        for (const { file } of opening) {
          report(placeOfKey(file.source, [], 'function'), t('problem.missingAgreement', { session: file.id }));
        }
      }
      for (const agreement of new Set(agreements)) {
        const topics = new Set(programme.clausesOf(agreement).map(clause => clause.data.topic));
        for (const topic of [...wanted].filter(wantedTopic => !topics.has(wantedTopic))) {
          const clause = clauses.find(({ data }) => data.topic === topic)?.id;
          const message = clause ? t('problem.missingClause', { clause }) : t('problem.missingTopic', { topic });
          report(placeOfKey(agreement.file.source, [], 'clauses'), message, { severity, suggestion: clause });
        }
      }
    }
  },
});
