import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { formField, tableColumn } from './parts/form-field.ts';
import { pageLimit } from './parts/pages.ts';
import { role } from './parts/role.ts';
import { inlineText } from './parts/text.ts';

export const sheetForms = [
  'goal',
  'action-plan',
  'action-log',
  'agenda',
  'meeting-record',
  'reflection',
  'post-programme-plan',
  'feedback',
  'early-exit',
  'development-card',
] as const;

/** A part of a sheet holds fields, or a table of columns and empty rows. */
const part = z.strictObject({
  title: inlineText('The heading of the part. Default: none.').optional(),
  help: inlineText('A sentence on how to fill it in. Default: none.').optional(),
  fields: z.array(formField).default([]).meta({ description: 'The places to fill in. Default: none.' }),
  columns: z
    .array(tableColumn)
    .default([])
    .meta({ description: 'The columns of a table to fill in. Default: no table.' }),
  rows: z.int().min(1).max(30).default(4).meta({ description: 'How many empty rows the table has. Default: `4`.' }),
});

/** A blank form that a pair fills in: goals, actions, a record of a meeting. */
export const sheet = defineKind({
  id: 'sheet',
  folder: 'sheets',
  places: ['programme', 'library'],
  description: 'A blank form: goals, actions, a record of a meeting.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    form: z.enum(sheetForms).meta({ description: 'What kind of form it is.' }),
    pages: pageLimit('it').optional(),
    audience: role('Who fills it in. Default: `both`.').default('both'),
    parts: z.array(part).min(1).meta({ description: 'The parts of the form, in order.', expected: 'expected.parts' }),
  }),
});
