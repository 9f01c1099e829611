import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';

export const missingKey = defineRule({
  id: 'missing-key',
  severity: 'error',
  docs: {
    what: 'The front matter lacks a key that this kind of file needs.',
    why: 'The page or the sheet cannot be made without it.',
    bad: { path: 'library/terms/mentor.md', text: '---\nsummary: Who helps\n---\nSomeone who helps.\n' },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\nsummary: Who helps\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, t, report }) {
    for (const { source, findings } of graph.content.files) {
      for (const finding of findings) {
        if (finding.type !== 'missing-key') continue;
        const { key, expected, path } = finding;
        report(placeOfValue(source, [...path, key]), t('problem.missingKey', { key, expected }), { suggestion: key });
      }
    }
  },
});
