import type { Block, Document } from './document.ts';

/** Whether a document is printed across the paper: a table of six columns or more leaves no room for handwriting otherwise. */
export const isLandscape = ({ blocks }: Pick<Document, 'blocks'>): boolean => blocks.some(wantsLandscape);

function wantsLandscape(block: Block): boolean {
  if (block.type === 'group' || block.type === 'note') return block.blocks.some(wantsLandscape);
  return block.type === 'table' && block.toFillIn && block.columns.length >= 6;
}
