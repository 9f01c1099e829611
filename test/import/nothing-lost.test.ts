import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brought, bring } from './support.ts';

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Everything that an import says or writes, as the words in it. */
function wordsIn(brought: Brought): Set<string> {
  const written = brought.imported.files.map(
    ({ path, content }) => `${path} ${typeof content === 'string' ? content : ''}`,
  );
  const told = brought.report.files.flatMap(({ notes }) => notes.map(({ found, other }) => `${found} ${other ?? ''}`));
  return new Set([...written, ...told].flatMap(wordsOf));
}

/** Marks of every program that is known, each around a word. */
const around: readonly ((word: string) => string)[] = [
  word => word,
  word => `# ${word}`,
  word => `##${word}`,
  word => `- [ ] ${word}`,
  word => `- ${word}?`,
  word => `1. ${word}`,
  word => `> [!NOTE] ${word}`,
  word => `:::tip ${word}`,
  () => ':::',
  word => `!!! note "${word}"\n    ${word}x`,
  word => `=== "${word}"`,
  word => `{% include ${word}.html x="${word}y" %}`,
  word => `{% hint style="info" %}\n${word}\n{% endhint %}`,
  word => `{% if ${word} %}`,
  word => `{% raw %}{{ ${word} }}{% endraw %}`,
  word => `{{ ${word} }}`,
  word => `{{< ${word} a="${word}y" >}}`,
  word => `{{% notice ${word} %}}`,
  word => `<${word}>`,
  word => `<Comp title="${word}">`,
  () => `</Comp>`,
  word => `<div class="x">${word}</div>`,
  word => `<details><summary>${word}</summary>`,
  word => `<!-- ${word} -->`,
  word => `<!-- ${word}`,
  word => `<script>${word}</script>`,
  word => `import ${word} from 'x'`,
  word => `export const ${word} = 1`,
  word => `[${word}](${word}.md)`,
  word => `[${word}](${word} y.md "t${word}")`,
  word => `![${word}](${word}.png)`,
  word => `![](${word}.png)`,
  word => `[${word}][none]`,
  word => `[[${word}]]`,
  word => `[[${word}|y${word}]]`,
  word => `${word}[^1]`,
  word => `[^1]: ${word}`,
  word => `| ${word} | b |\n|---|---|\n| c | ${word}z |`,
  word => `\`${word}\``,
  word => `\`\`\`${word}\n${word}q\n\`\`\``,
  () => `~~~`,
  word => `==${word}==`,
  word => `%%${word}%%`,
  word => `~~${word}~~`,
  word => `${word}\n: ${word}d`,
  word => `${word}\n=====`,
  word => `{: .${word} #${word}i}`,
  word => `## ${word} {#place}`,
  word => `:${word}:`,
  word => `\`\`\`{note}\n${word}\n\`\`\``,
  word => `\`\`\`{any} ${word}\n:a: ${word}o\n\`\`\``,
  word => `--8<-- "${word}.md"`,
  () => `[TOC]`,
  word => `&amp;${word}&nbsp;`,
  word => `<a name="place"></a>${word}`,
  word => `<iframe src="https://x.example/${word}"></iframe>`,
  word => `<table><tr><td>${word}<ul><li>${word}l</li></ul></td></tr></table>`,
  word => `    ${word}`,
  word => `\t- ${word}`,
  word => `First meeting: ${word}`,
  word => `${word}\\`,
  word => `*${word}`,
  word => `**${word}**${word}`,
  () => '',
];

const piece = fc.tuple(
  fc.integer({ min: 0, max: around.length - 1 }),
  fc.integer({ min: 0, max: 9999 }),
  fc.constantFrom('\n', '\n\n', ' '),
);
const marked = fc.array(piece, { minLength: 1, maxLength: 14 }).map(pieces => {
  const words: string[] = [];
  const text = pieces.map(([mark, number, end]) => {
    const word = `w${number}`;
    words.push(word);
    return (around[mark]?.(word) ?? '') + end;
  });
  return text.join('');
});

describe('an import', () => {
  it('loses no word of any text without saying so', async () => {
    const ending = fc.constantFrom('a.md', 'a.mdx', 'a.txt', 'docs/a.markdown');
    await fc.assert(
      fc.asyncProperty(marked, ending, async (text, file) => {
        const brought = await bring({ [file]: text });
        const there = wordsIn(brought);
        const isThere = (word: string) => there.has(word) || [...there].some(one => one.includes(word));
        expect(wordsOf(text).filter(word => /^\p{L}*w\d+\p{L}*$/u.test(word) && !isThere(word))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('reads any letters and any bytes without giving up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.uint8Array({ maxLength: 200 })),
        async content => {
          const brought = await bring({ 'a.md': content, 'b.md': '# B\n\nWords.\n' });
          expect(brought.report.files.map(({ file }) => file)).toEqual(['a.md', 'b.md']);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes the words alone of a page whose parts stand inside each other without end', async () => {
    for (const text of [
      '<div>'.repeat(4000),
      '> '.repeat(4000),
      '- '.repeat(3000),
      '**a '.repeat(3000),
      '[['.repeat(3000),
    ]) {
      const brought = await bring({ 'page.md': `# Page\n\nBefore.\n\n${text}inside\n` });
      expect(brought.page('page')).toMatch(/Before\.[\s\S]*inside/);
    }
  });

  it('makes of any text what the check can read', async () => {
    await fc.assert(
      fc.asyncProperty(marked, async text => {
        const brought = await bring({ 'a.md': text, 'b.md': '# B\n\nWords.\n' });
        const problems = await brought.problems();
        expect(
          problems.filter(
            problem =>
              !/foreign-markup|placeholder-left|missing-alternative|unused-entry|missing-session/.test(problem),
          ),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
