import type { Block, Inline } from '../../document/document.ts';

/** The ids of headings, groups and entries that links inside the document lead to. One that stands twice is no target. */
export function linkedAnchors(blocks: readonly Block[]): ReadonlySet<string> {
  const found: Found = { ids: new Map(), targets: new Set() };
  inBlocks(blocks, found);
  return new Set([...found.targets].filter(target => found.ids.get(target) === 1));
}

interface Found {
  /** How often each id stands in the document. */
  readonly ids: Map<string, number>;
  readonly targets: Set<string>;
}

function inBlocks(blocks: readonly Block[], found: Found): void {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'group') count(block.id, found);
    if (block.type === 'heading' || block.type === 'paragraph') inInlines(block.content, found);
    if (block.type === 'group' || block.type === 'note') inBlocks(block.blocks, found);
    if (block.type === 'list') {
      for (const item of block.items) {
        count(item.id, found);
        inBlocks(item.blocks, found);
      }
    }
    if (block.type === 'table') {
      for (const { title } of block.columns) inInlines(title, found);
      for (const cell of block.rows.flatMap(({ cells }) => cells)) inBlocks(cell, found);
    }
  }
}

function count(id: string | undefined, { ids }: Found): void {
  if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
}

function inInlines(content: readonly Inline[], found: Found): void {
  for (const inline of content) {
    if (inline.type === 'link' && inline.href.startsWith('#')) found.targets.add(inline.href.slice(1));
    if ('content' in inline) inInlines(inline.content, found);
  }
}
