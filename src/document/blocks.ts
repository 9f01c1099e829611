import type {
  Block,
  Column,
  Field,
  FieldGroup,
  Group,
  Heading,
  Inline,
  Lines,
  ListItem,
  Note,
  Paragraph,
} from './document.ts';

// Short ways to write documents down; each gives one block.

export const paragraph = (content: readonly Inline[]): Paragraph => ({ type: 'paragraph', content });

export const heading = (level: Heading['level'], id: string, content: readonly Inline[]): Heading => ({
  type: 'heading',
  level,
  id,
  content,
});

export const list = (marker: 'bullet' | 'number' | 'tick' | 'none', items: readonly ListItem[]): Block => ({
  type: 'list',
  marker,
  start: 1,
  items,
});

export const lines = (count: number): Lines => ({ type: 'lines', count });

export const note = (blocks: readonly Block[]): Note => ({ type: 'note', blocks });

export const group = (id: string | undefined, blocks: readonly Block[]): Group => ({ type: 'group', id, blocks });

export const fieldGroup = (fields: readonly Field[]): FieldGroup => ({ type: 'fields', fields });

export const column = (title: readonly Inline[], width = 2): Column => ({ title, width, align: 'start' });

/** A table with empty rows to write in. */
export const emptyTable = (name: string, columns: readonly Column[], rows: number): Block => ({
  type: 'table',
  name,
  caption: undefined,
  columns,
  rows: Array.from({ length: rows }, () => ({ headed: false, cells: columns.map(() => []) })),
  toFillIn: true,
});
