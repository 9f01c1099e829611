import { isEnglish } from '../model/language-of.ts';
import { hasTexts, textsOf } from '../model/texts-of.ts';
import { topPlace } from '../read/place-in-yaml.ts';
import { lookOver } from '../text/look-over.ts';
import { sentencesIn, syllablesIn, wordsIn } from '../text/words.ts';
import { defineRule } from './define-rule.ts';

const highest = 12;
const fewestWords = 100;

const page = (sentence: string, times: number) =>
  `---\ntitle: How to end\norder: 2\n---\n${Array.from({ length: times }, () => sentence).join('\n')}\n`;

export const readingLevel = defineRule({
  id: 'reading-level',
  severity: 'info',
  perFile: true,
  docs: {
    what: 'A page of a handbook is hard to read: by the Flesch–Kincaid measure it takes more than twelve years of school. Only English pages of 100 words or more are measured.',
    why: 'Short words and short sentences reach everybody, experts included.',
    bad: {
      path: 'programmes/pairs/guide/end.md',
      text: page(
        'Participating organisations facilitate professional relationships, establishing collaborative opportunities and encouraging responsible experimentation.',
        9,
      ),
    },
    good: {
      path: 'programmes/pairs/guide/end.md',
      text: page('Say thank you. Tell each other what you have learned, and what you will do next.', 9),
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (file.kind?.id !== 'guide' || !hasTexts(file) || !isEnglish(file, graph)) continue;
      const body = textsOf(file).find(({ form }) => form === 'body');
      const texts = (body?.passages ?? []).flatMap(({ prose, type }) => (type === 'text' ? [prose] : []));
      if (isSurelyEasy(texts)) continue;
      const sentences = texts.flatMap(sentencesIn);
      const words = sentences.flatMap(wordsIn);
      if (words.length < fewestWords) continue;
      const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
      const grade = gradeOf(words.length, sentences.length, syllables);
      if (grade <= highest) continue;
      report(topPlace(file.source), t('problem.readingLevel', { grade: Math.round(grade), highest }));
    }
  },
});

/** https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests */
const gradeOf = (words: number, sentences: number, syllables: number) =>
  (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59;

/** Whether texts are too short to be measured, or easy even with each silent `e` spoken: most are. */
function isSurelyEasy(texts: readonly string[]): boolean {
  let [words, sentences, syllables] = [0, 0, 0];
  for (const text of texts) {
    const seen = lookOver(text);
    if (!seen) return false;
    words += seen.words;
    sentences += seen.sentences;
    syllables += seen.syllables;
  }
  return words < fewestWords || gradeOf(words, sentences, syllables) <= highest;
}
