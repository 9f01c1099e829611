import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { fieldName } from './parts/form-field.ts';
import { pairRole } from './parts/role.ts';
import { idText, inlineText, plainText } from './parts/text.ts';

const blank = z.strictObject({
  name: fieldName('The name that the question uses between double braces, e.g. `skill` for `{{ skill }}`.'),
  label: plainText('What to fill in. Shows small below the gap, and to screen readers.'),
});

const question = z.strictObject({
  text: inlineText('The question, as it is asked. A gap to fill in is written `{{ name }}` and listed under `blanks`.'),
  topic: plainText('What it is about, in a word or two. Question sheets group the further questions by it.'),
  id: idText('A fixed anchor for links. Default: made from the first words.').optional(),
  askedBy: pairRole('Who asks it. Default: that of the whole bank.').optional(),
  followUps: z
    .array(inlineText('One follow-up question.'))
    .default([])
    .meta({ description: 'What to ask next, shown small below. Default: none.' }),
  blanks: z
    .array(blank)
    .default([])
    .meta({ description: 'The gaps that the asker fills in before asking. Default: none.' }),
  lines: z
    .int()
    .min(0)
    .max(20)
    .default(2)
    .meta({ description: 'How many lines to write the answer on. Default: `2`.' }),
  priority: z.enum(['core', 'extra']).default('core').meta({
    description:
      '`core` questions come first and stand on the worksheet; `extra` ones are for choice. Default: `core`.',
  }),
  sensitive: z
    .boolean()
    .default(false)
    .meta({ description: '`true` for a question that nobody has to answer; the sheet says so. Default: `false`.' }),
  why: inlineText('Why it is worth asking. Shows small on the web page. Default: none.').optional(),
});
export type Question = z.output<typeof question>;

/** A question bank: what one person may ask another. */
export const questions = defineKind({
  id: 'questions',
  folder: 'questions',
  places: ['programme', 'library'],
  description: 'A question bank: what a mentor or a mentee may ask.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    askedBy: pairRole('Who asks the questions that do not say. Default: `both`.').default('both'),
    questions: z
      .array(question)
      .min(1)
      .meta({ description: 'The questions, in order.', expected: 'expected.questions' }),
  }),
});
