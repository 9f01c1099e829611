import type { Block } from './document.ts';

/** Every anchor of a document, in order: of its headings, its entries and its groups. */
export function anchorsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    switch (block.type) {
      case 'heading':
        return [block.id];
      case 'list':
        return block.items.flatMap(item => [...(item.id === undefined ? [] : [item.id]), ...anchorsIn(item.blocks)]);
      case 'group':
        return [...(block.id === undefined ? [] : [block.id]), ...anchorsIn(block.blocks)];
      case 'note':
        return anchorsIn(block.blocks);
      case 'table':
        return block.rows.flatMap(row => row.cells.flatMap(anchorsIn));
      default:
        return [];
    }
  });
}
