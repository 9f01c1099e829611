import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { commonKeys } from './parts/common.ts';
import { item, sessionFunctions, step } from './parts/item.ts';
import { lengthOfTime } from './parts/length-of-time.ts';
import { pageLimit } from './parts/pages.ts';
import { pairRole, role } from './parts/role.ts';
import { inlineText, plainText, reference } from './parts/text.ts';

const outcome = z.strictObject({
  kind: z
    .enum(['decision', 'answer'])
    .meta({ description: '`decision`: something to settle. `answer`: something to find out.' }),
  prompt: inlineText('The decision or the answer, as a question.'),
  decidedBy: pairRole('Who decides. Default: `both`.').default('both'),
  options: z
    .array(plainText('One option.'))
    .default([])
    .meta({ description: 'The answers on offer, with boxes to tick. Default: none.' }),
});

const homework = z.strictObject({
  text: inlineText('What to do before the next meeting.'),
  owner: role('Who does it. Default: `mentee`.').default('mentee'),
  due: inlineText('By when, e.g. `two days before the next meeting`. Default: before the next meeting.').optional(),
  produces: reference('sheet', 'The sheet it fills in. Default: none.').optional(),
});

/** A session type: what happens in a first meeting, a follow-up, a closing. */
export const session = defineKind({
  id: 'session',
  folder: 'sessions',
  places: ['programme'],
  description: 'A session type: what happens before, during and after one kind of meeting.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    purpose: inlineText('What the session is for, in one sentence. Shows at the top of its page and worksheet.'),
    function: z
      .enum(sessionFunctions)
      .meta({ description: 'Its part in the programme, whatever its number in the row.' }),
    length: lengthOfTime(
      'How long it takes. Default: the session length of the programme; none when nobody meets.',
    ).optional(),
    repeatable: z
      .boolean()
      .default(false)
      .meta({ description: '`true` when a programme may hold it many times. Default: `false`.' }),
    audience: role('Who takes part. Default: `both`.').default('both'),
    before: z.array(item).default([]).meta({ description: 'What to do before the meeting. Default: nothing.' }),
    during: z
      .array(step)
      .default([])
      .meta({ description: 'The steps of the meeting, in order; minutes make it a timed agenda. Default: nothing.' }),
    after: z.array(item).default([]).meta({ description: 'What to do after the meeting. Default: nothing.' }),
    outcomes: z
      .array(outcome)
      .default([])
      .meta({ description: 'What is known or settled at the end. Default: nothing.' }),
    homework: z
      .array(homework)
      .default([])
      .meta({ description: 'What is done before the next meeting. Default: nothing.' }),
    covers: z
      .array(reference('activity', 'One required activity of the programme.'))
      .default([])
      .meta({ description: 'The required activities of the programme that happen here. Default: none.' }),
    checklists: z
      .array(reference('checklist', 'One checklist.'))
      .default([])
      .meta({ description: 'The checklists it uses. Default: none.' }),
    questions: z
      .array(reference('questions', 'One question bank.'))
      .default([])
      .meta({ description: 'The question banks it uses. Default: none.' }),
    sheets: z
      .array(reference('sheet', 'One sheet.'))
      .default([])
      .meta({ description: 'The blank sheets it uses. Default: none.' }),
    worksheetPages: pageLimit('its worksheet').optional(),
    questionPages: pageLimit('its question sheet').optional(),
    agreement: reference('agreement', 'The agreement that is filled in here. Default: none.').optional(),
  }),
});
