import type { Block, Code, Inline, List, ListItem, Party, Row, Table } from '../../document/document.ts';
import { cellField, partyFields } from '../../document/fill-in-fields.ts';
import { plainText, unknownBlock } from '../../document/inlines.ts';
import { layOutFieldBlock, layOutFieldGroup } from './lay-out-fields.ts';
import { isFilledIn, layOutInlines, ruledLines } from './lay-out-inlines.ts';
import type { Layout } from './layout.ts';
import type { Node, PartyNode, TableCellNode } from './nodes.ts';
import { printableLines, printableText } from './printable-text.ts';
import { fitsOnOnePage } from './room.ts';

/** Blocks as they are set on paper; what is to be filled in gets its places in the form. */
export function layOutBlocks(blocks: readonly Block[], layout: Layout): Node[] {
  return layOutAfter(undefined, blocks, layout);
}

/** @param said the words that the blocks belong to: the name for what is to be filled in and has none of its own */
function layOutAfter(said: string | undefined, blocks: readonly Block[], layout: Layout): Node[] {
  let last = said;
  return blocks.flatMap((block, index) => {
    const nodes = layOutBlock(block, last, blocks[index + 1], layout);
    if (block.type === 'paragraph' || block.type === 'heading') last = plainText(block.content).trim();
    return nodes;
  });
}

/** What a code is stands on a line of its own above it. */
function nameOfCode({ name }: Code): Node[] {
  return name === undefined
    ? []
    : [{ is: 'paragraph', keep: true, content: [{ is: 'emphasis', content: [printableText(name)] }] }];
}

function layOutBlock(block: Block, said: string | undefined, next: Block | undefined, layout: Layout): Node[] {
  switch (block.type) {
    case 'heading': {
      // Without words it would be an empty entry among the bookmarks.
      if (printableText(plainText(block.content)).trim() === '') return [];
      return [
        {
          is: 'heading',
          level: block.level,
          anchor: anchorOf(block.id, layout),
          content: titleOf(block.content, layout),
        },
      ];
    }
    case 'paragraph':
      return [{ is: 'paragraph', keep: leadsTo(next), content: layOutInlines(block.content, layout) }];
    case 'list':
      return [layOutList(block, said, layout)];
    case 'table':
      return [layOutTable(block, layout)];
    case 'note':
      return [{ is: 'note', content: layOutAfter(said, block.blocks, layout) }];
    case 'code':
      return [...nameOfCode(block), { is: 'code-block', text: printableLines(block.text) }];
    case 'rule':
    case 'page-break':
      return [{ is: block.type }];
    case 'picture': {
      const file = layout.picture(block.source);
      const alternative = printableText(block.alternative);
      return [file === undefined ? { is: 'picture-missing', alternative } : { is: 'picture', file, alternative }];
    }
    case 'field':
      return [layOutFieldBlock(block.field, layout)];
    case 'fields':
      return layOutFieldGroup(block.fields, layout);
    case 'signatures':
      return [{ is: 'signatures', parties: block.parties.map(party => partyNode(party, layout)) }];
    case 'lines': {
      if (block.count < 1) return [];
      const tooltip = said ?? layout.title;
      const place = layout.form.addText('lines', 'notes', tooltip, block.count > 1);
      return [{ is: 'paragraph', keep: false, content: ruledLines(place, block.count, tooltip, layout) }];
    }
    case 'contents':
      return [
        {
          is: 'contents',
          title: printableText(block.title),
          deepest: block.entries.some(({ entries }) => entries.length > 0) ? 3 : 2,
        },
      ];
    case 'group': {
      const anchor = anchorOf(block.id, layout);
      const whole = fitsOnOnePage(block.blocks);
      return [{ is: 'group', anchor, whole, content: layOutAfter(said, block.blocks, layout) }];
    }
    default:
      return unknownBlock(block);
  }
}

/** A paragraph before something to fill in stands on the same page as it. */
const leadsTo = (next: Block | undefined) =>
  next !== undefined && ['lines', 'field', 'fields', 'table', 'list', 'signatures'].includes(next.type);

const anchorOf = (id: string | undefined, { anchors }: Layout) => (id !== undefined && anchors.has(id) ? id : null);

function layOutList({ marker, start, items }: List, said: string | undefined, layout: Layout): Node {
  if (marker !== 'tick') {
    const roomy = items.some(({ blocks }) => blocks.length > 1 || blocks[0]?.type === 'group');
    return { is: 'list', marker, start, roomy, items: items.map(item => itemNode(item, layout)) };
  }
  const nodes = items.map(item => {
    const words = leadingWords(item);
    // Answers to tick need their question with them; things to do stand for themselves.
    const tooltip = layout.answers && said !== undefined ? `${said}: ${words}` : words;
    return { place: layout.form.addCheck(item.id ?? 'item', tooltip), ...itemNode(item, layout) };
  });
  return { is: 'ticks', round: false, items: nodes };
}

function itemNode({ id, blocks }: ListItem, layout: Layout) {
  const content = layOutBlocks(blocks, { ...layout, answers: true });
  return { anchor: anchorOf(id, layout), whole: fitsOnOnePage(blocks, 0.9), content };
}

function leadingWords({ blocks }: ListItem): string {
  const [first] = blocks.filter(block => block.type === 'paragraph');
  return first ? plainText(first.content).trim() : '';
}

/** A table of so many rows has lower ones: a list to keep for long fits on one side. Both heights take handwriting. */
const manyRows = 12;

function layOutTable(table: Table, layout: Layout): Node {
  const { caption, columns, rows } = table;
  const widths = columns.reduce((sum, { width }) => sum + width, 0);
  const cellNode = (row: Row, rowIndex: number, cell: readonly Block[], index: number): TableCellNode => {
    const title = plainText(columns[index]?.title ?? []).trim();
    const share = (columns[index]?.width ?? 1) / Math.max(1, widths);
    const field = cellField(table, rowIndex, index);
    const [place = null] = field ? layout.form.place(field) : [];
    return {
      head: row.headed && index === 0,
      whole: fitsOnOnePage(cell, share),
      place,
      height: rows.length >= manyRows ? 9.4 : 12,
      content: layOutAfter(title === '' ? undefined : title, cell, layout),
    };
  };
  return {
    is: 'table',
    caption: caption === undefined ? null : printableText(caption),
    columns: columns.map(({ title, width, align }) => ({ title: titleOf(title, layout), width, align })),
    rows: rows.map((row, rowIndex) => row.cells.map((cell, index) => cellNode(row, rowIndex, cell, index))),
  };
}

/** A heading also stands among the bookmarks, a table's on each page: a place to fill in is but its words there. */
const titleOf = (title: readonly Inline[], layout: Layout) =>
  isFilledIn(title) ? [printableText(plainText(title))] : layOutInlines(title, layout);

function partyNode(party: Party, layout: Layout): PartyNode {
  const fields = partyFields(party, layout.words);
  const written = (part: 'name' | 'date') => ({
    place: layout.form.place(fields[part])[0] ?? 0,
    label: printableText(layout.words[part]),
  });
  return {
    label: printableText(party.label),
    name: written('name'),
    signature: printableText(layout.words.signature),
    date: written('date'),
  };
}
