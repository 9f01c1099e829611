import type { Graph } from '../model/graph.ts';
import { mentionsOf } from '../model/mentions.ts';
import { hasTexts, mayBeIn, textsOf } from '../model/texts-of.ts';
import type { ContentFile } from '../read/content-file.ts';
import { defineRule } from './define-rule.ts';

/** What writers leave where a name, a date or an address is still to come: words in capitals, and others. */
const inCapitals = /\b(?:TODO|TBD|TBC|FIXME|X{3,})\b|\bINSERT\b(?: [A-Z]+\b)*/;
const inAnyCase =
  /\bxyz\b|\blorem ipsum\b|\[(?:insert|enter|add|your|name|date|place|organi[sz]ation|company|e-?mail|phone|address|title|link|number)\b[^\][\n]*\]|\b(?:[\w.-]{1,64}@)?(?:[\w-]{1,63}\.){0,4}example\.(?:org|com|net)\b/i;
/** What a file has in it that holds any of these; most words of a text need no closer look. */
const sign = /TODO|TBD|TBC|FIXME|XXX|INSERT/;
const signInAnyCase =
  /xyz|lorem|example[^\w\s,;:)]|\[[^\w\n[]*(?:insert|enter|add|your|name|date|place|organi|company|e-?mail|phone|address|title|link|number)/i;
/** A fact in a plain text, such as an option or a name: it would be printed with its braces. */
const inBraces = /\{\{[^{}]*\}\}/;
const mayHold = /[[xX]|TODO|TBD|TBC|FIXME|INSERT|lorem/i;

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  severity: 'warning',
  perFile: true,
  docs: {
    what: 'A text holds a word that was to be replaced, such as `TODO`, `xyz`, `[name]` or an address at `example.org`, or a name in double braces in a place where facts do not work.',
    why: 'It would be printed as it stands. It is a warning while you write and in what is not published, and an error before a release.',
    bad: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nTODO: say what a mentor does.\n' },
    good: { path: 'library/terms/mentor.md', text: '---\ntitle: Mentor\n---\nSomeone who helps.\n' },
  },
  check({ graph, t, release, report }) {
    for (const file of graph.content.files) {
      if (!hasTexts(file)) continue;
      const hasSigns = mayBeIn(file, sign) || signInAnyCase.test(file.source.text);
      const hasBraces = mayBeIn(file, inBraces);
      if (!hasSigns && !hasBraces) continue;
      const severity = release && isPublished(file, graph) ? 'error' : 'warning';
      for (const text of textsOf(file)) {
        const isPlain = text.form === 'plain' || text.form === 'value';
        if (!hasSigns && !(isPlain && text.text.includes('{{'))) continue;
        for (const { prose, line } of text.passages) {
          for (const found of leftoversIn(prose, isPlain)) {
            report(text.placeOf(found, line), t('problem.placeholderLeft', { found }), { severity });
          }
        }
      }
      for (const mention of hasSigns ? mentionsOf(file) : []) {
        const found = mention.type === 'placeholder' ? undefined : leftoverIn(mention.target);
        if (found === undefined || mention.words.includes(found)) continue;
        report(mention.place(), t('problem.placeholderLeft', { found }), { severity });
      }
    }
  },
});

/** Drafts and programmes that the site does not list may wait. */
function isPublished({ scope, data }: ContentFile, { programmes }: Graph): boolean {
  if (typeof data === 'object' && data !== null && Reflect.get(data, 'draft') === true) return false;
  return scope.place !== 'programme' || programmes.some(({ id }) => id === scope.programme);
}

function leftoverIn(text: string): string | undefined {
  return leftoversIn(text, false)[0];
}

/** Each of them once: the same word again in one paragraph will be seen along with the first. */
function leftoversIn(text: string, isPlain: boolean): string[] {
  const signs = [...(mayHold.test(text) ? [inCapitals, inAnyCase] : []), ...(isPlain ? [inBraces] : [])];
  const found = signs.flatMap(sign => [...text.matchAll(new RegExp(sign, `${sign.flags}g`))].map(([words]) => words));
  return [...new Set(found)];
}
