import { z } from 'zod';
import { inlineText, plainText } from './text.ts';

export const fieldTypes = [
  'text',
  'paragraph',
  'date',
  'choice',
  'multi-choice',
  'checkbox',
  'number',
  'signature',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** Names of fields and blanks: a word in small letters, capitals inside allowed, such as `nextDate`. */
export const fieldNameForm = /^[a-z][a-zA-Z0-9]*$/;

export const fieldName = (description: string) =>
  z.string().regex(fieldNameForm).meta({ description, expected: 'expected.fieldName' });

/** A place in a clause or a sheet where somebody writes an answer. */
export const formField = z.strictObject({
  name: fieldName('The name that the wording uses between double braces, e.g. `notice` for `{{ notice }}`.'),
  label: inlineText('What to write there. Shows beside the field and to screen readers.'),
  type: z.enum(fieldTypes).default('text').meta({ description: 'What kind of answer it takes. Default: `text`.' }),
  options: z
    .array(plainText('One option.'))
    .default([])
    .meta({ description: 'The answers on offer, for `choice` and `multi-choice`. Default: none.' }),
  default: z
    .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
    .meta({
      description:
        'What stands there until it is changed. Facts work: `{{ programme.sessionLength }}`. Default: empty.',
      facts: true,
      expected: 'expected.fieldDefault',
    })
    .optional(),
  help: inlineText('A hint, shown small below the field. Default: none.').optional(),
  lines: z
    .int()
    .min(1)
    .max(30)
    .default(3)
    .meta({ description: 'How many writing lines a `paragraph` has on paper. Default: `3`.' }),
});
export type FormField = z.output<typeof formField>;

/** Columns and rows for a table that is filled in by hand. */
export const tableColumn = z.strictObject({
  title: inlineText('The heading of the column.'),
  width: z
    .int()
    .min(1)
    .max(12)
    .default(2)
    .meta({ description: 'How wide it is, as a share: 4 is twice as wide as 2. Default: `2`.' }),
});
export type TableColumn = z.output<typeof tableColumn>;
