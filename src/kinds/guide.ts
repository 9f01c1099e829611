import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { role } from './parts/role.ts';
import { plainText } from './parts/text.ts';

/** A page of the handbook, or of the manual. */
export const guide = defineKind({
  id: 'guide',
  folder: 'guide',
  places: ['programme', 'manual'],
  description: 'A page of the handbook.',
  body: 'required',
  schema: z.strictObject({
    ...commonKeys,
    order: z.number().meta({ description: 'Its place among the pages, smallest first.' }),
    section: plainText(
      'The part of the handbook it stands in. Pages of one section are listed together. Default: none.',
    ).optional(),
    audience: role('Who it is written for. Shows beside the title. Default: `both`.').default('both'),
  }),
});
