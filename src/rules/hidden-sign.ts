import { hasTexts, mayBeIn, textsOf } from '../model/texts-of.ts';
import { unpairedDirection } from '../text/direction.ts';
import { defineRule } from './define-rule.ts';

/**
 * Signs that show nowhere and change what is shown, or say something to programs alone: control characters, which a text in
 * quotes can name by number; signs that are no letters in any script; the deprecated overrides of the direction of writing
 * (https://www.unicode.org/reports/tr36/); half letters; and runs of tags and variants, which can hide whole sentences.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A\u202B\u202D\u202E\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Surrogate}|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]|[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2}/u;

const mayHide =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is looked for alone
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFDD0-\uFDEF\uFE00-\uFE0F\uFFFE\uFFFF]/;

export const hiddenSign = defineRule({
  id: 'hidden-sign',
  severity: 'error',
  essential: true,
  docs: {
    what: 'A text holds a sign that nobody sees and that changes what is shown, such as one that turns the direction of writing.',
    why: 'Readers could see other words than those in the file, and some programs could not open what is made of it.',
    bad: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: "Mentor\\u0007"\n---\nSomeone who helps.\n',
    },
    good: {
      path: 'library/terms/mentor.md',
      text: '---\ntitle: Mentor\n---\nSomeone who helps.\n',
    },
  },
  check({ graph, t, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file) || !mayBeIn(file, mayHide)) continue;
      for (const text of textsOf(file)) {
        // A body is looked at as it was written; where signs stand for others, its passages say what they stand for.
        const sign = hidden.exec(text.text)?.[0] ?? unpairedDirection(text.text);
        if (sign !== undefined) {
          report(text.placeOf(sign), t('problem.hiddenSign', { number: numberOf(sign) }));
          continue;
        }
        if (!text.text.includes('&')) continue;
        for (const { words, line } of text.passages) {
          const shown = hidden.exec(words)?.[0] ?? unpairedDirection(words);
          if (shown !== undefined)
            report(text.placeOf(/&#?\w+;/, line), t('problem.hiddenSign', { number: numberOf(shown) }));
        }
      }
    }
  },
});

/** The number that Unicode gives a sign: `202E`. */
const numberOf = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
