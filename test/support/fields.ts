import type { Block, Field, Inline } from '../../src/document/document.ts';

/** All fields of a document, in order, those of signatures by the names that formats give them. */
export function fieldNamesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    switch (block.type) {
      case 'field':
        return [block.field.name];
      case 'fields':
        return block.fields.map(({ name }) => name);
      case 'signatures':
        return block.parties.map(({ id }) => id);
      case 'heading':
      case 'paragraph':
        return inlineFields(block.content).map(({ name }) => name);
      case 'list':
        return block.items.flatMap(item => fieldNamesIn(item.blocks));
      case 'note':
      case 'group':
        return fieldNamesIn(block.blocks);
      case 'table':
        return block.rows.flatMap(row => row.cells.flatMap(fieldNamesIn));
      default:
        return [];
    }
  });
}

function inlineFields(content: readonly Inline[]): Field[] {
  return content.flatMap(inline => {
    if (inline.type === 'field') return [inline.field];
    return 'content' in inline ? inlineFields(inline.content) : [];
  });
}
