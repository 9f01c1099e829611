import { placeOfKey } from '../read/place-in-yaml.ts';
import { nearestName } from '../text/nearest.ts';
import { defineRule } from './define-rule.ts';

export const unknownKey = defineRule({
  id: 'unknown-key',
  severity: 'error',
  essential: true,
  docs: {
    what: 'The front matter has a key that Mentorbook does not know.',
    why: 'A misspelt key would be left out of the page without a word. Keys of your own may begin with `x-`.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\nsumary: Who helps\n---\nSomeone who helps.\n' },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\nsummary: Who helps\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, t, report }) {
    for (const { source, findings } of graph.content.files) {
      for (const finding of findings) {
        if (finding.type !== 'unknown-key') continue;
        const { key, known, path } = finding;
        const suggestion = nearestName(key, known);
        const expected = suggestion ? t('problem.didYouMean', { name: suggestion }) : listed(known);
        const message = t('problem.unknownKey', { key, expected });
        report(placeOfKey(source, path, key), message, { suggestion });
      }
    }
  },
});

const listed = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');
