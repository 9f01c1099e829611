import type { Block, Field } from './document.ts';
import { plainText, unknownBlock } from './inlines.ts';

/** The words of blocks without their form, e.g. to be searched. What is there to be written in says nothing. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(wordsOf)
    .filter(words => words !== '')
    .join(' ');
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.content);
    case 'list':
      return block.items.map(item => plainBlocks(item.blocks)).join(' ');
    case 'table': {
      const cells = block.rows.flatMap(row => row.cells.map(plainBlocks));
      return [block.caption ?? '', ...block.columns.map(({ title }) => plainText(title)), ...cells]
        .filter(words => words !== '')
        .join(' ');
    }
    case 'note':
    case 'group':
      return plainBlocks(block.blocks);
    case 'code':
      return block.name === undefined ? block.text : `${block.name} ${block.text}`;
    case 'picture':
      return block.alternative;
    case 'field':
      return wordsOfField(block.field);
    case 'fields':
      return block.fields.map(wordsOfField).join(' ');
    case 'signatures':
    case 'contents':
    case 'rule':
    case 'lines':
    case 'page-break':
      return '';
    default:
      return unknownBlock(block);
  }
}

const wordsOfField = ({ label, options, help = '' }: Field) => [label, ...options, help].filter(Boolean).join(' ');
