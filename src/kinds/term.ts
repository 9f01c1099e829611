import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { plainText } from './parts/text.ts';

/** A word of the glossary and what it means here. */
export const term = defineKind({
  id: 'term',
  folder: 'terms',
  places: ['programme', 'library'],
  description: 'A word of the glossary and what it means here.',
  body: 'required',
  schema: z.strictObject({
    ...commonKeys,
    also: z
      .array(plainText('One other word for it.'))
      .default([])
      .meta({ description: 'Other words for the same thing. Shows beside it and helps search. Default: none.' }),
  }),
});
