import { z } from 'zod';
import { role } from './role.ts';
import { idText, inlineText, reference } from './text.ts';

/** What a session is for. A programme's second meeting may open or close it: the function says which. */
export const sessionFunctions = [
  'preparing',
  'introductory',
  'opening',
  'working',
  'review',
  'closing',
  'after',
] as const;
export type SessionFunction = (typeof sessionFunctions)[number];

const count = z
  .strictObject({
    min: z.int().positive().meta({ description: 'The fewest.' }),
    max: z.int().positive().meta({ description: 'The most; a worksheet gives this many lines.' }),
  })
  .meta({ description: 'How many things the item asks for, e.g. two to three topics. Default: not counted.' });

/** One thing to do, on a checklist or inside a session. */
export const itemKeys = {
  text: inlineText('What to do, as an instruction.'),
  label: inlineText('Two to four words that stand before the instruction in bold. Default: none.').optional(),
  id: idText('A fixed anchor for links. Default: made from the label or the first words.').optional(),
  owner: role('Who does it. Default: the owner of the checklist, or both in a session.').optional(),
  required: z
    .boolean()
    .default(true)
    .meta({ description: '`false` marks an item the pair may leave out. Default: `true`.' }),
  condition: inlineText(
    'When it applies, e.g. `If you are ending`. Shows before the item. Default: always.',
  ).optional(),
  covers: z
    .array(inlineText('One thing to cover.'))
    .default([])
    .meta({ description: 'The points to cover, as a short list below the item. Default: none.' }),
  count: count.optional(),
  produces: reference('sheet', 'The sheet that the item fills in; the item links to it. Default: none.').optional(),
};

export const item = z.strictObject(itemKeys);

/** A step of the meeting itself, which may say how long it takes. */
export const step = z.strictObject({
  ...itemKeys,
  minutes: z
    .int()
    .positive()
    .meta({ description: 'How long the step takes, in minutes. Shows in the timed agenda. Default: not timed.' })
    .optional(),
  note: inlineText('Guidance on tone or manner, shown below the step. Default: none.').optional(),
});

export const segments = ['before', 'during', 'after'] as const;
export type Segment = (typeof segments)[number];

/** An item of a checklist, which may join a session's worksheet at a place of its own. */
export const checklistItem = z.strictObject({
  ...itemKeys,
  segment: z
    .enum(segments)
    .meta({
      description:
        'The part of a meeting it belongs to. Sessions that use the checklist show the item there. Default: on the checklist alone.',
    })
    .optional(),
  position: z.enum(['start', 'end']).default('end').meta({
    description: 'Whether a session shows the item before its own items of that part or after them. Default: `end`.',
  }),
  appliesTo: z
    .array(z.enum(sessionFunctions))
    .default([])
    .meta({ description: 'The kinds of session it is for, e.g. `[opening]`. Default: all.' }),
});

export type Item = z.output<typeof item>;
export type Step = z.output<typeof step>;
export type ChecklistItem = z.output<typeof checklistItem>;
