import { isEnglish } from '../model/language-of.ts';
import { hasTexts, shownTextsOf } from '../model/texts-of.ts';
import { defineRule } from './define-rule.ts';

/** Words that half of all readers take one way and half the other. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bi|semi)-?weekly\b/i, '`every two weeks` or `twice a week`'],
  [/\b(?:bi|semi)-?monthly\b/i, '`every two months` or `twice a month`'],
  [/\b(?:bi-?annual(?:ly)?|bi-?yearly)\b/i, '`every two years` or `twice a year`'],
];
const anyWord = /\b(?:bi|semi)-?(?:week|month|year|annual)/i;

export const ambiguousWord = defineRule({
  id: 'ambiguous-word',
  severity: 'warning',
  perFile: true,
  docs: {
    what: 'A word such as “biweekly” can be read in two ways.',
    why: 'One of the two would come to a meeting that the other does not expect.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone you meet biweekly.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone you meet every two weeks.\n' },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file) || !anyWord.test(file.source.text) || !isEnglish(file, graph)) continue;
      for (const text of shownTextsOf(file)) {
        for (const { prose, line } of text.passages) {
          for (const [word, expected] of words) {
            const found = word.exec(prose)?.[0];
            if (found) report(text.placeOf(found, line), t('problem.ambiguousWord', { found, expected }));
          }
        }
      }
    }
  },
});
