import { columnsOf } from '../text/wrap.ts';
import type { Block, Document, Field, Inline } from './document.ts';
import { plainText, unknownBlock } from './inlines.ts';
import type { Paper } from './paper.ts';

/** The room for text on a page in millimetres: the paper without its margins, as the PDF has them. */
const room: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 176, height: 266 },
  letter: { width: 182, height: 248 },
};

// Measured on PDFs of the shipped content, in millimetres: 10 point text, 8 mm writing lines.
const letter = 1.85;
const line = 4.5;
const gap = 2.2;
const writingLine = 8;
const cell = 12;
/** What is set stands a little closer than the single heights say. */
const close = 0.86;
const headings = [9, 12.5, 9, 8, 8, 8];

/**
 * About how many pages of paper a document takes as a PDF, on the kind of paper that holds less, without setting it: for the
 * check, which has a thousand files to look at in a second. What is kept together leaves room empty that is not counted, so
 * a long document may take a page more; it does not take less.
 */
export function pagesNeeded({ blocks }: Pick<Document, 'blocks'>): number {
  const { a4, letter: us } = room;
  const parts = partHeights(blocks, a4.width);
  const onA4 = Math.ceil(pagesFor(parts, a4.height));
  // US Letter is wider, so nothing is higher on it; where all of it would fit as it is, it need not be measured again.
  if (Math.ceil(pagesFor(parts, us.height)) <= onA4) return onA4;
  return Math.max(onA4, Math.ceil(pagesFor(partHeights(blocks, us.width), us.height)));
}

/** How high a document is: each of the parts that begin on a page of their own. */
function partHeights(blocks: readonly Block[], width: number): number[] {
  const parts = [0];
  for (const block of blocks) {
    if (block.type === 'page-break') parts.push(0);
    else parts[parts.length - 1] = (parts.at(-1) ?? 0) + heightOf(block, width);
  }
  return parts;
}

/** Pages and parts of pages, such as 1.6. */
function pagesFor(parts: readonly number[], height: number): number {
  const last = (parts.at(-1) ?? 0) / height;
  return parts.slice(0, -1).reduce((sum, part) => sum + Math.ceil(part / height), last) * close;
}

const heightOfAll = (blocks: readonly Block[], width: number): number =>
  blocks.reduce((sum, block) => sum + heightOf(block, width), 0);

const linesFor = (letters: number, width: number) => Math.max(1, Math.ceil((letters * letter) / Math.max(width, 20)));

function heightOf(block: Block, width: number): number {
  switch (block.type) {
    case 'heading':
      return headings[block.level - 1] ?? line;
    case 'paragraph':
      return heightOfText(block.content, width) + gap;
    case 'list':
      return block.items.reduce((sum, { blocks }) => sum + heightOfItem(blocks, width - 7), gap);
    case 'table': {
      const empty = block.rows.length >= 12 ? 9.4 : cell;
      const share = width / Math.max(1, block.columns.length) - 3;
      return block.rows.reduce((sum, { cells }) => {
        const tallest = Math.max(...cells.map(blocks => (blocks.length === 0 ? empty : heightOfAll(blocks, share))), 0);
        return sum + tallest + 1;
      }, 8 + gap);
    }
    case 'note':
    case 'group':
      return heightOfAll(block.blocks, width - 4);
    case 'code':
      return (block.text.split('\n').length + (block.name === undefined ? 0 : 1)) * line + gap;
    case 'rule':
      return gap + 1;
    case 'picture':
      return 80;
    case 'field':
      return heightOfField(block.field, width) + gap;
    case 'fields':
      return Math.ceil(block.fields.length / 2) * cell + gap;
    case 'signatures':
      return Math.ceil(block.parties.length / 2) * 42;
    case 'lines':
      return block.count * writingLine + 1;
    case 'contents':
      return block.entries.reduce((sum, { entries }) => sum + 6 + entries.length * 5, headings[1] ?? 0);
    case 'page-break':
      return 0;
    default:
      return unknownBlock(block);
  }
}

/** An entry of one paragraph stands close to the next; one with more in it has room around it. */
function heightOfItem(blocks: readonly Block[], width: number): number {
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'paragraph') return heightOfText(only.content, width) + 1.2;
  return heightOfAll(blocks, width) + 1.5;
}

function heightOfText(content: readonly Inline[], width: number): number {
  let letters = columnsOf(plainText(content));
  let extra = 0;
  for (const part of content) {
    if (part.type === 'break') extra += line;
    if (part.type === 'blank') extra += 5;
    if (part.type === 'role') letters += 3;
    if (part.type === 'field') {
      if (part.field.type === 'paragraph') extra += part.field.lines * writingLine;
      else if (part.field.options.length > 0) extra += heightOfOptions(part.field, width);
      else letters += 28;
    }
  }
  return linesFor(letters, width) * line + extra;
}

function heightOfField(field: Field, width: number): number {
  const label = field.label === '' ? 0 : linesFor(columnsOf(field.label), width) * line + 1;
  const help = field.help === undefined ? 0 : linesFor(columnsOf(field.help), width) * line;
  if (field.type === 'paragraph') return label + help + field.lines * writingLine;
  if (field.options.length > 0) return label + help + heightOfOptions(field, width);
  return field.type === 'checkbox' ? line + help + 1 : label + help + writingLine;
}

function heightOfOptions({ options }: Field, width: number): number {
  const letters = options.reduce((sum, option) => sum + columnsOf(option) + 6, 0);
  return linesFor(letters, width) * 6;
}
