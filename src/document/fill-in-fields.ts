import type { DocumentWords, Field, Party, Table } from './document.ts';
import { plainText } from './inlines.ts';

const emptyField = { options: [], value: undefined, help: undefined, lines: 1 } as const;

/**
 * The field that an empty cell of a table to fill in is, so that each format calls it by the same name.
 * @param row counted from 0
 * @param column counted from 0
 * @returns undefined for a cell with words in it, and in a table whose cells are no fields
 */
export function cellField({ name, columns, rows, toFillIn }: Table, row: number, column: number): Field | undefined {
  const cell = rows[row]?.cells[column];
  if (!toFillIn || name === undefined || cell?.length !== 0) return undefined;
  const label = `${plainText(columns[column]?.title ?? []).trim()} ${row + 1}`.trim();
  return { ...emptyField, name: `${name}-${row + 1}-${column + 1}`, label, type: 'paragraph' };
}

/** The fields of somebody who signs, each named after them. */
export function partyFields(
  { id, label }: Party,
  words: Pick<DocumentWords, 'name' | 'signature' | 'date' | 'colon'>,
): Readonly<Record<'name' | 'signature' | 'date', Field>> {
  const field = (part: 'name' | 'signature' | 'date', type: Field['type']): Field => ({
    ...emptyField,
    name: `${id}-${part}`,
    label: `${label}${words.colon} ${words[part]}`,
    type,
  });
  return { name: field('name', 'text'), signature: field('signature', 'signature'), date: field('date', 'date') };
}

/** Whether an option of a choice is chosen to begin with. */
export const isChosen = ({ value }: Field, option: string): boolean =>
  typeof value === 'string' ? value === option : Array.isArray(value) && value.includes(option);
