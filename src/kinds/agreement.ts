import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { lengthOfTime } from './parts/length-of-time.ts';
import { pageLimit } from './parts/pages.ts';
import { reference } from './parts/text.ts';

/** What a pair settles in writing: clauses in order, and who signs. */
export const agreement = defineKind({
  id: 'agreement',
  folder: 'agreements',
  places: ['programme'],
  description: 'What a pair settles in writing: clauses in order, and who signs.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    layout: z.enum(['single', 'side-by-side', 'short']).default('single').meta({
      description:
        '`single`: clause after clause. `side-by-side`: one row a theme, with room for mentee, mentor and what was agreed. `short`: the gist of each clause and its fields, for one page. Default: `single`.',
    }),
    clauses: z.array(reference('clause', 'One clause.')).min(1).meta({
      description: 'The clauses, in order. Those whose `when` the programme does not meet are left out.',
      expected: 'expected.clauses',
    }),
    pages: pageLimit('it').optional(),
    signatures: z
      .array(z.enum(['mentor', 'mentee', 'coordinator']))
      .default(['mentor', 'mentee'])
      .meta({ description: 'Who signs. Default: mentor and mentee.' }),
    reviewAfter: lengthOfTime(
      'When the pair reads it again. Shows in the clause on the review, or above the signatures. Default: not said.',
    ).optional(),
  }),
});
