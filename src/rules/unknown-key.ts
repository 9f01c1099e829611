import type { Place } from '../problems/problem.ts';
import type { Finding } from '../read/findings.ts';
import { placeOfKey } from '../read/place-in-yaml.ts';
import { offsetsOf, type Source } from '../read/source.ts';
import { nearestName } from '../text/nearest.ts';
import { defineRule } from './define-rule.ts';

type UnknownKey = Extract<Finding, { type: 'unknown-key' }>;

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
        const place = placeOfKey(source, path, key);
        report(place, message, { suggestion, fix: fixFor(finding, suggestion, source, place) });
      }
    }
  },
});

/** A misspelt key is mended when one known name alone is near it and that key is not there yet. */
function fixFor({ key, known, path }: UnknownKey, suggestion: string | undefined, source: Source, place: Place) {
  if (suggestion === undefined) return undefined;
  const others = known.filter(name => name !== suggestion);
  const there = source.yaml()?.hasIn([...path, suggestion]) === true;
  if (there || nearestName(key, others) !== undefined) return undefined;
  return { ...offsetsOf(source, place), text: suggestion };
}

const listed = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');
