import { describe, expect, it } from 'vitest';
import type { Block, Field, Inline } from '../../src/document/document.ts';
import { text } from '../../src/document/inlines.ts';
import { rewriteBlocks } from '../../src/document/rewrite.ts';

const field = (name: string): Field => ({
  name,
  label: name,
  type: 'text',
  options: [],
  value: undefined,
  help: undefined,
  lines: 1,
});

const link = (href: string): Inline => ({ type: 'link', href, content: [text(href)] });

/** One of each block, with something to rewrite wherever it can stand. */
const everything = (say: (word: string) => string, content: (href: string) => readonly Inline[]): Block[] => [
  { type: 'heading', level: 2, id: say('heading'), content: content('/a') },
  {
    type: 'paragraph',
    content: [
      { type: 'strong', content: content('/b') },
      { type: 'field', field: field(say('inline')) },
    ],
  },
  {
    type: 'list',
    marker: 'tick',
    start: 1,
    items: [{ id: say('item'), blocks: [{ type: 'note', blocks: [{ type: 'paragraph', content: content('/c') }] }] }],
  },
  {
    type: 'table',
    caption: undefined,
    columns: [{ title: content('/d'), width: 2, align: 'start' }],
    rows: [{ headed: false, cells: [[{ type: 'field', field: field(say('cell')) }]] }],
    toFillIn: false,
  },
  { type: 'group', id: say('group'), blocks: [{ type: 'fields', fields: [field(say('short'))] }] },
  { type: 'signatures', parties: [{ id: say('mentor'), label: 'Mentor' }] },
  { type: 'lines', count: 2 },
  { type: 'rule' },
];

describe('rewriting the blocks of a document', () => {
  it('gives new names to anchors, fields and those who sign, wherever they stand, and new addresses to links', () => {
    const named = (name: string) => `part--${name}`;
    const moved = rewriteBlocks(
      everything(
        word => word,
        href => [link(href)],
      ),
      { id: named, field: named, link: href => `https://small.example${href}` },
    );
    const labels = (blocks: readonly Block[]) => JSON.stringify(blocks).replace(/"label":"(?:part--)?/g, '"label":"');
    const words = (href: string): Inline[] => [{ ...link(href), href: `https://small.example${href}` } as Inline];
    expect(labels(moved)).toBe(labels(everything(named, words)));
  });

  it('leaves the words of a link that leads nowhere, and puts words in the place of a picture that is not there', () => {
    const picture = { type: 'picture', source: '/a.png', alternative: 'A boat' } as const;
    const moved = rewriteBlocks([picture, { type: 'paragraph', content: [link('/b'), picture] }], {
      link: () => undefined,
      picture: () => undefined,
    });
    expect(moved).toEqual([
      { type: 'paragraph', content: [text('A boat')] },
      { type: 'paragraph', content: [text('/b'), text('A boat')] },
    ]);
  });

  it('moves headings down, to the sixth level at most', () => {
    const heading = (level: 1 | 5 | 6): Block => ({ type: 'heading', level, id: `h${level}`, content: [] });
    const levels = rewriteBlocks([heading(1), heading(5), heading(6)], { level: 1 }).map(
      block => 'level' in block && block.level,
    );
    expect(levels).toEqual([2, 6, 6]);
  });

  it('changes nothing that it is not asked to change', () => {
    const blocks = everything(
      word => word,
      href => [link(href)],
    );
    expect(rewriteBlocks(blocks, {})).toEqual(blocks);
  });
});
