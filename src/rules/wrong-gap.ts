import { addedWords } from '../model/own-words.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { gapsOf } from '../strings/gaps.ts';
import { english, type StringKey } from '../strings/index.ts';
import { defineRule } from './define-rule.ts';

export const wrongGap = defineRule({
  id: 'wrong-gap',
  severity: 'warning',
  docs: {
    what: 'A word of the interface in `overrides/strings/` has a gap that nothing fills, or lacks one that the English word has.',
    why: 'A gap such as `{count}` is where the site puts a number or a name. Misspelt, it is printed as it stands.',
    bad: { path: 'overrides/strings/vi.yaml', text: 'programme.stage: Giai đoạn {so}\n' },
    good: { path: 'overrides/strings/vi.yaml', text: 'programme.stage: Giai đoạn {number}\n' },
  },
  check({ graph, t, report }) {
    const ownEnglish = (key: string): string | undefined => addedWords(graph)[key as StringKey];
    for (const { scope, source, data } of graph.content.files) {
      if (scope.place !== 'words' || data === undefined) continue;
      for (const [key, text] of Object.entries(data as Partial<Record<StringKey, string>>)) {
        const original = english[key as StringKey] ?? ownEnglish(key);
        if (original === undefined) continue;
        const expected = gapsOf(original);
        const found = gapsOf(text);
        const list = (gaps: ReadonlySet<string>) => [...gaps].map(gap => `\`${gap}\``).join(', ') || t('problem.noGap');
        if (found.size === expected.size && [...found].every(gap => expected.has(gap))) continue;
        report(placeOfValue(source, [key]), t('problem.wrongGap', { found: list(found), expected: list(expected) }));
      }
    }
  },
});
