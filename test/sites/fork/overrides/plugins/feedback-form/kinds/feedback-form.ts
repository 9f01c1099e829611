import { commonKeys, defineKind, formField, role, z } from 'mentorbook';

/** A form on which a pair says how something went. */
export default defineKind({
  id: 'feedbackForm',
  folder: 'feedback-forms',
  places: ['programme', 'library'],
  description: 'A form on which a pair says how something went.',
  body: 'optional',
  layout: 'feedback-form',
  schema: z.strictObject({
    ...commonKeys,
    audience: role('Who fills it in. Default: `both`.').default('both'),
    questions: z.array(formField).min(1).meta({ description: 'The questions, in order.', expected: 'a list of questions' }),
  }),
});
