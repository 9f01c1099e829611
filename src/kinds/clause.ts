import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { circumstances } from './parts/circumstances.ts';
import { commonKeys } from './parts/common.ts';
import { formField } from './parts/form-field.ts';
import { inlineText } from './parts/text.ts';

/** What an agreement can settle. A formal one must hold some of these. */
export const clauseTopics = [
  'purpose',
  'goals',
  'support',
  'activities',
  'expectations',
  'format',
  'meeting-remotely',
  'meeting-in-person',
  'frequency',
  'number-of-meetings',
  'duration',
  'availability',
  'planned-absences',
  'meeting-length',
  'time-zone',
  'scheduling',
  'cancellations',
  'agendas',
  'records',
  'confidentiality',
  'contact-between-meetings',
  'communication-style',
  'access-needs',
  'feedback',
  'boundaries',
  'conflict-of-interest',
  'code-of-conduct',
  'young-people',
  'guardian-consent',
  'group',
  'standing',
  'reporting',
  'disagreement',
  'review',
  'ending-early',
  'publicity',
  'recording',
  'actions',
  'next-meeting',
  'achievements',
  'contact-after',
  'anything-else',
] as const;
export type ClauseTopic = (typeof clauseTopics)[number];

const clauseField = formField.extend({
  extra: z
    .boolean()
    .default(false)
    .meta({ description: '`true` leaves the field out of short agreements. Default: `false`.' }),
});

/** One point of an agreement: its wording and the fields that a pair fills in. */
export const clause = defineKind({
  id: 'clause',
  folder: 'clauses',
  places: ['programme', 'library'],
  description: 'One point of an agreement: its wording and the fields to fill in.',
  body: 'required',
  schema: z.strictObject({
    ...commonKeys,
    topic: z.enum(clauseTopics).meta({ description: 'What the clause settles.' }),
    prompt: inlineText('The question behind the clause. Side-by-side agreements ask it of each person.'),
    required: z
      .boolean()
      .default(false)
      .meta({ description: '`true` when an agreement should not leave it out. Default: `false`.' }),
    when: circumstances
      .meta({
        description:
          'What a programme must be like for the clause to hold. An agreement of another programme leaves the clause out. Default: it holds for all.',
      })
      .optional(),
    gist: inlineText(
      'The wording in a sentence or two, for short agreements. Default: they have the fields alone.',
    ).optional(),
    fields: z.array(clauseField).default([]).meta({
      description:
        'The places to fill in. Each is used once in the wording as `{{ name }}`, or stands below it. Default: none.',
    }),
    rows: z
      .int()
      .min(1)
      .max(20)
      .meta({
        description: 'Turns the fields into the columns of a table with this many empty rows. Default: no table.',
      })
      .optional(),
  }),
});
