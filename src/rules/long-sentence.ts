import { isEnglish } from '../model/language-of.ts';
import { hasTexts, shownTextsOf } from '../model/texts-of.ts';
import { lookOver } from '../text/look-over.ts';
import { sentencesIn, wordsIn, writtenLike } from '../text/words.ts';
import { defineRule } from './define-rule.ts';

const most = 40;
/** Forty words take at least this many letters and gaps, so most passages need no closer look. */
const fewestLetters = most * 2;
/** How much longer a text may be to a reader than it is written: `{{x}}` stands there as `{{ x }}`. */
const growth = 7 / 5;
/** No more of a sentence is marked: looking for thousands of words in a row would take minutes. */
const mostMarked = 200;

export const longSentence = defineRule({
  id: 'long-sentence',
  severity: 'info',
  perFile: true,
  docs: {
    what: 'A sentence has more than 40 words. Only English texts are looked at.',
    why: 'Readers lose the thread, above all on a phone, when tired, or in a language that is not their first.',
    bad: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\n---\nSomeone who helps another person to learn by listening to what they say and asking about what they do not say and telling them what worked and what did not work for other people who were once in the same place and did not know where to begin.\n',
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\n---\nSomeone who helps another person to learn. A mentor listens and asks. A mentor tells what worked for others.\n',
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file) || !isEnglish(file, graph)) continue;
      for (const text of shownTextsOf(file)) {
        if (text.text.length * growth < fewestLetters) continue;
        for (const { words, line } of text.passages) {
          if (words.length < fewestLetters || (lookOver(words)?.longest ?? most + 1) <= most) continue;
          for (const sentence of sentencesIn(words)) {
            const count = sentence.length < fewestLetters ? 0 : wordsIn(sentence).length;
            if (count <= most) continue;
            const ways = [writtenLike(sentence, Math.min(count, mostMarked)), writtenLike(sentence)];
            report(text.placeOf(ways, line), t('problem.longSentence', { count, most }));
          }
        }
      }
    }
  },
});
