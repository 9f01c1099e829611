import { mentionsOf } from '../model/mentions.ts';
import { hasTexts, textsOf } from '../model/texts-of.ts';
import { defineRule } from './define-rule.ts';

/** What writers leave where a name, a date or an address is still to come: words in capitals, and others. */
const inCapitals = /\b(?:TODO|TBD|TBC|FIXME|X{3,})\b|\bINSERT\b(?: [A-Z]+\b)*/;
const inAnyCase =
  /\bxyz\b|\blorem ipsum\b|\[(?:insert|enter|add|your|name|date|place|organi[sz]ation|company|e-?mail|phone|address|title|link|number)\b[^\]\n]*\]|\b(?:[\w.-]{1,64}@)?(?:[\w-]{1,63}\.){0,4}example\.(?:org|com|net)\b/i;
const mayHold = /[[xX]|TODO|TBD|TBC|FIXME|INSERT|lorem/i;

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  severity: 'warning',
  docs: {
    what: 'A text holds a word that was to be replaced, such as `TODO`, `xyz`, `[name]` or an address at `example.org`.',
    why: 'It would be printed as it stands. It is a warning while you write, and an error before a release.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nTODO: say what a mentor does.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, release, report }) {
    const severity = release ? 'error' : 'warning';
    for (const file of graph.content.files) {
      if (!hasTexts(file)) continue;
      for (const text of textsOf(file)) {
        for (const { prose, line } of text.passages) {
          const found = leftoverIn(prose);
          if (found) report(text.placeOf(found, line), t('problem.placeholderLeft', { found }), { severity });
        }
      }
      for (const mention of mentionsOf(file)) {
        const found = mention.type === 'placeholder' ? undefined : leftoverIn(mention.target);
        if (found === undefined || mention.words.includes(found)) continue;
        report(mention.place(), t('problem.placeholderLeft', { found }), { severity });
      }
    }
  },
});

function leftoverIn(text: string): string | undefined {
  if (!mayHold.test(text)) return undefined;
  return inCapitals.exec(text)?.[0] ?? inAnyCase.exec(text)?.[0];
}
