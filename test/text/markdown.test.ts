import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { mentionsIn, parseBlocks, passagesIn } from '../../src/text/markdown.ts';
import { slimTokens } from '../../src/text/markdown-token.ts';
import { edited, edits } from '../support/edits.ts';
import { root } from '../support/run.ts';

const folder = path.join(root, 'content');
const bodies = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .flatMap(name => /^---\n.*?\n---\n(.+)$/s.exec(fs.readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? []);

/** The parser as it comes, but for the one choice that is not about reading: links are judged by the check. */
const asItComes = new MarkdownIt({ html: false, linkify: false, typographer: false });
asItComes.validateLink = () => true;

const marks = fc.constantFrom(
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '](',
  ')',
  '!',
  '![',
  '<',
  '>',
  '&amp;',
  '&',
  '\\',
  '~~',
  '|',
);
const signs = fc.constantFrom(
  '\n',
  '\n\n',
  '  \n',
  ' ',
  '-',
  ':',
  '=',
  '#',
  '@',
  '%',
  '+',
  '^',
  '$',
  'é',
  '’',
  '漢',
  '💡',
);
const soup = fc.array(fc.oneof(marks, signs, fc.string({ maxLength: 4 })), { maxLength: 30 });

describe('Markdown', () => {
  it('is read as the parser reads it, placeholders aside', () => {
    const changed = fc.tuple(fc.nat(bodies.length - 1), edits).map(([at, list]) => edited(bodies[at] ?? '', list));
    const mixed = soup.map(pieces => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(changed, mixed), text => {
        const plain = text.replaceAll('{', '(');
        expect(JSON.stringify(parseBlocks(plain))).toBe(JSON.stringify(slimTokens(asItComes.parse(plain, {}))));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps placeholders as they are, wherever they stand', () => {
    const text = '# To {{ mentee }}\n\nSee [{{mentor}} and *{{ x.y }}*](a.md), `{{ code }}`, \\{{ no }}, { one }.\n';
    expect(mentionsIn(text, 'blocks').map(({ type, target, line }) => [type, target, line])).toEqual([
      ['placeholder', 'mentee', 0],
      ['link', 'a.md', 2],
      ['placeholder', 'mentor', 2],
      ['placeholder', 'x.y', 2],
    ]);
    expect(passagesIn(text, 'blocks').map(({ level, words }) => [level, words])).toEqual([
      [1, 'To {{ mentee }}'],
      [0, 'See {{ mentor }} and {{ x.y }}, {{ code }}, {{ no }}, { one }.'],
    ]);
  });
});
