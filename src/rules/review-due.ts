import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';

export const reviewDue = defineRule({
  id: 'review-due',
  severity: 'warning',
  docs: {
    what: 'The day in `reviewBy` has passed.',
    why: 'Names, links and rules change. A handbook that nobody reads again slowly becomes wrong.',
    bad: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\nreviewBy: 2020-01-31\n---\nSomeone who helps.\n',
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\nreviewBy: 2999-01-31\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, t, today, report }) {
    for (const { source, data } of graph.content.files) {
      const day = typeof data === 'object' && data !== null ? Reflect.get(data, 'reviewBy') : undefined;
      if (typeof day === 'string' && day < today) {
        report(placeOfValue(source, ['reviewBy']), t('problem.reviewDue', { day }));
      }
    }
  },
});
