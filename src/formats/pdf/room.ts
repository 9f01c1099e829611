import type { Block } from '../../document/document.ts';
import { plainText, unknownBlock } from '../../document/inlines.ts';

/** Roughly as many letters stand on a line that is as wide as the page. */
const lettersPerLine = 75;

/** Millimetres of room that blocks are kept together in: somewhat more than half of a landscape page. */
const fitsOnPage = 120;

/**
 * Whether blocks surely fit on one page and so may be kept whole. A guess on the safe side, made from the number of
 * letters: what is kept whole and does not fit would run off the paper.
 * @param share the part of the page's width that they have
 */
export function fitsOnOnePage(blocks: readonly Block[], share = 1): boolean {
  return heightOf(blocks, share) <= fitsOnPage;
}

function heightOf(blocks: readonly Block[], share: number): number {
  return blocks.reduce((sum, block) => sum + heightOfBlock(block, share) + 2.5, 0);
}

const textHeight = (text: string, share: number) => Math.ceil(text.length / (lettersPerLine * share)) * 5.5;

function heightOfBlock(block: Block, share: number): number {
  switch (block.type) {
    case 'heading':
      return 12;
    case 'paragraph': {
      const fields = block.content.reduce((sum, part) => {
        if (part.type === 'field')
          return sum + 8 * Math.max(1, part.field.lines) + optionsHeight(part.field.options, share);
        return sum + (part.type === 'picture' ? fitsOnPage : part.type === 'break' ? 5.5 : 0);
      }, 0);
      return textHeight(plainText(block.content), share) + fields;
    }
    case 'list':
      return block.items.reduce((sum, item) => sum + heightOf(item.blocks, share * 0.9), 0);
    case 'table':
      return block.rows.reduce((sum, { cells }) => {
        const tallest = Math.max(0, ...cells.map(cell => heightOf(cell, share / Math.max(1, cells.length))));
        return sum + Math.max(12, tallest);
      }, 12);
    case 'note':
    case 'group':
      return heightOf(block.blocks, share * 0.95);
    case 'code':
      return [...(block.name === undefined ? [] : [block.name]), ...block.text.split('\n')].reduce(
        (sum, line) => sum + Math.max(5.5, textHeight(line, share)),
        0,
      );
    case 'rule':
      return 4;
    case 'picture':
      return fitsOnPage;
    case 'field':
      return 14 + 8 * Math.max(1, block.field.lines) + optionsHeight(block.field.options, share);
    case 'fields':
      return block.fields.length * 12;
    case 'signatures':
      return Math.ceil(block.parties.length / 2) * 48;
    case 'lines':
      return block.count * 8;
    case 'contents':
      return fitsOnPage;
    case 'page-break':
      return 0;
    default:
      return unknownBlock(block);
  }
}

const optionsHeight = (options: readonly string[], share: number) =>
  options.reduce((sum, option) => sum + textHeight(option, share * 0.8), 0);
