import type { Block, Heading } from '../../document/document.ts';

/** The same blocks with headings that go down one level at a time from 1, as a tagged PDF must have them. */
export function evenHeadings(blocks: readonly Block[]): Block[] {
  let last = 0;
  const even = (block: Block): Block => {
    switch (block.type) {
      case 'heading':
        last = Math.min(block.level, last + 1);
        return { ...block, level: last as Heading['level'] };
      case 'group':
      case 'note':
        return { ...block, blocks: block.blocks.map(even) };
      case 'list':
        return { ...block, items: block.items.map(item => ({ ...item, blocks: item.blocks.map(even) })) };
      case 'table':
        return { ...block, rows: block.rows.map(row => ({ ...row, cells: row.cells.map(cell => cell.map(even)) })) };
      default:
        return block;
    }
  };
  return blocks.map(even);
}
