import { column, emptyTable } from '../document/blocks.ts';
import type { Block, Field } from '../document/document.ts';
import type { FormField } from '../kinds/parts/form-field.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** A field of a clause or a sheet as it stands in a document, its default filled in from the facts. */
export function fieldFrom(field: FormField, owner: string, entry: AnyEntry, context: ProgrammeContext): Field {
  const value = defaultOf(field, context);
  return {
    name: `${owner}-${field.name}`,
    label: context.plain(entry, field.label),
    type: field.type,
    options: optionsWith(value, field),
    value,
    help: field.help === undefined ? undefined : context.plain(entry, field.help),
    lines: field.lines,
  };
}

/** What a programme states is a choice too, even where whoever wrote the options did not think of it. */
function optionsWith(value: Field['value'], { options }: FormField): Field['options'] {
  return options.length === 0 || typeof value !== 'string' || options.includes(value) ? options : [value, ...options];
}

function defaultOf({ default: value }: FormField, context: ProgrammeContext): Field['value'] {
  if (typeof value === 'string') return context.fill(value);
  if (typeof value === 'number') return new Intl.NumberFormat(context.language).format(value);
  return value;
}

/** A simple field that a view adds itself, such as the date of a meeting. */
export function plainField(name: string, label: string, type: Field['type'] = 'text', lines = 1): Field {
  return { name, label, type, options: [], value: undefined, help: undefined, lines };
}

/** A field on a line of its own. */
export const fieldBlock = (field: Field): Block => ({ type: 'field', field });

/** The fields of a clause as the columns of a table with empty rows. */
export function fieldTable(clause: Entry<'clause'>, rows: number, context: ProgrammeContext): Block {
  const columns = clause.data.fields.map(field => column(context.inline(clause as Entry, field.label)));
  return emptyTable(clause.id, columns, rows);
}
