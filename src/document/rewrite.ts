import type { Block, Heading, Inline, ListItem } from './document.ts';
import { text, unknownBlock, unknownInline } from './inlines.ts';

/** What changes when blocks move into another document. What is left out stays as it is. */
export interface Rewriting {
  /** The new anchor of a heading, an entry or a group. */
  id?(id: string): string;
  /** Added to the level of headings, which end at 6. */
  readonly level?: number;
  /** The new address of a link; undefined leaves its words without a link. */
  link?(href: string): string | undefined;
  /** The new address of a picture; undefined puts its words in its place. */
  picture?(source: string): string | undefined;
  /** The new name of a field, or of somebody who signs. */
  field?(name: string): string;
}

/** Gives the same blocks with other anchors, levels, addresses and names, so that documents can be put together. */
export function rewriteBlocks(blocks: readonly Block[], to: Rewriting): Block[] {
  return blocks.map(block => rewriteBlock(block, to));
}

function rewriteBlock(block: Block, to: Rewriting): Block {
  const id = (old: string) => to.id?.(old) ?? old;
  const content = (inlines: readonly Inline[]) => rewriteInlines(inlines, to);
  const blocks = (inner: readonly Block[]) => rewriteBlocks(inner, to);
  const name = (old: string) => to.field?.(old) ?? old;
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, block.level + (to.level ?? 0)) as Heading['level'];
      return { ...block, level, id: id(block.id), content: content(block.content) };
    }
    case 'paragraph':
      return { ...block, content: content(block.content) };
    case 'list':
      return { ...block, items: block.items.map(item => rewriteItem(item, to)) };
    case 'table':
      return {
        ...block,
        ...(block.name === undefined ? {} : { name: name(block.name) }),
        columns: block.columns.map(column => ({ ...column, title: content(column.title) })),
        rows: block.rows.map(row => ({ ...row, cells: row.cells.map(blocks) })),
      };
    case 'note':
      return { ...block, blocks: blocks(block.blocks) };
    case 'group':
      return { ...block, id: block.id === undefined ? undefined : id(block.id), blocks: blocks(block.blocks) };
    case 'picture': {
      if (!to.picture) return block;
      const source = to.picture(block.source);
      return source === undefined ? { type: 'paragraph', content: [text(block.alternative)] } : { ...block, source };
    }
    case 'field':
      return { ...block, field: { ...block.field, name: name(block.field.name) } };
    case 'fields':
      return { ...block, fields: block.fields.map(field => ({ ...field, name: name(field.name) })) };
    case 'signatures':
      return { ...block, parties: block.parties.map(party => ({ ...party, id: name(party.id) })) };
    case 'contents':
    case 'code':
    case 'rule':
    case 'lines':
    case 'page-break':
      return block;
    default:
      return unknownBlock(block);
  }
}

function rewriteItem(item: ListItem, to: Rewriting): ListItem {
  const id = item.id === undefined ? undefined : (to.id?.(item.id) ?? item.id);
  return { id, blocks: rewriteBlocks(item.blocks, to) };
}

function rewriteInlines(content: readonly Inline[], to: Rewriting): Inline[] {
  return content.flatMap(inline => rewriteInline(inline, to));
}

function rewriteInline(inline: Inline, to: Rewriting): readonly Inline[] {
  switch (inline.type) {
    case 'strong':
    case 'emphasis':
    case 'small':
    case 'element':
    case 'language':
      return [{ ...inline, content: rewriteInlines(inline.content, to) }];
    case 'link': {
      const content = rewriteInlines(inline.content, to);
      const href = to.link ? to.link(inline.href) : inline.href;
      return href === undefined ? content : [{ ...inline, href, content }];
    }
    case 'picture': {
      if (!to.picture) return [inline];
      const source = to.picture(inline.source);
      return [source === undefined ? text(inline.alternative) : { ...inline, source }];
    }
    case 'field':
      return [{ ...inline, field: { ...inline.field, name: to.field?.(inline.field.name) ?? inline.field.name } }];
    case 'text':
    case 'code':
    case 'break':
    case 'blank':
    case 'role':
      return [inline];
    default:
      return unknownInline(inline);
  }
}
