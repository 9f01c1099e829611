import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { formalities, formats, settings } from './parts/circumstances.ts';
import { commonKeys } from './parts/common.ts';
import { contact } from './parts/contact.ts';
import { cadenceText, lengthOfTime } from './parts/length-of-time.ts';
import { role } from './parts/role.ts';
import { dayText, idText, inlineText, languageTag, plainText, reference, webAddress } from './parts/text.ts';

const stage = z.strictObject({
  id: idText('The name that slots use for it.'),
  title: inlineText('What the stage is called.'),
  summary: inlineText('What happens in it, in a sentence. Default: none.').optional(),
  phase: z
    .enum(['preparing', 'negotiating', 'enabling-growth', 'closing'])
    .meta({
      description:
        'The phase of a mentoring relationship it belongs to, in Lois Zachary’s four phases. Default: not said.',
    })
    .optional(),
});

const slot = z.strictObject({
  session: reference('session', 'The session type that happens here.'),
  title: inlineText(
    'A name for this place in the row, when it differs from the session’s. Default: the session’s title.',
  ).optional(),
  stage: reference('stage', 'The stage it belongs to. Default: none.').optional(),
  repeat: z.int().min(1).max(52).default(1).meta({ description: 'How many times it happens. Default: `1`.' }),
  at: lengthOfTime('When it happens, counted from the start, e.g. `1 month`. Default: not dated.').optional(),
  afterEnd: lengthOfTime('When it happens, counted from the end of the programme. Default: not dated.').optional(),
  every: cadenceText('The time between repeats. Default: the cadence of the programme.').optional(),
  optional: z.boolean().default(false).meta({ description: '`true` when a pair may leave it out. Default: `false`.' }),
});

const roleDescription = z.strictObject({
  description: inlineText('Who they are and what they do.'),
  benefits: z
    .array(inlineText('One benefit.'))
    .default([])
    .meta({ description: 'What they get out of it. Default: none listed.' }),
  responsibilities: z
    .array(inlineText('One responsibility.'))
    .default([])
    .meta({ description: 'What is expected of them. Default: none listed.' }),
});

const words = z.strictObject({
  one: plainText('The word for one of them, in small letters, e.g. `mentee`.'),
  many: plainText('The word for several, e.g. `mentees`.'),
});

const duty = (what: string, fallback: 'mentor' | 'mentee') =>
  z
    .enum(['mentor', 'mentee', 'both'])
    .default(fallback)
    .meta({ description: `${what} Default: \`${fallback}\`.` });

/** A mentoring programme: its facts, its stages and its schedule. */
export const programme = defineKind({
  id: 'programme',
  folder: '',
  places: ['programme'],
  description: 'A mentoring programme: its facts, its stages and its schedule.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    purpose: inlineText('What the programme is for. Shows on its overview and in agreements.'),
    audience: inlineText('Who it is for.'),
    topics: z.array(plainText('One subject.')).default([]).meta({
      description: 'Subjects it is about, e.g. `data science`. Shows on the overview; helps search. Default: none.',
    }),
    format: z.enum(formats).meta({ description: 'Who meets whom.' }),
    formality: z.enum(formalities).meta({ description: 'Whether the pair signs an agreement. `either`: they choose.' }),
    setting: z.enum(settings).default('mixed').meta({
      description:
        'Where a pair meets. `remote`: only by phone, video or in writing. `mixed`: some of each, or as the pair chooses. Clauses may depend on it. Default: `mixed`.',
    }),
    minors: z.boolean().default(false).meta({
      description: '`true` when people under 18 take part. Clauses may depend on it. Default: `false`.',
    }),
    duration: lengthOfTime('How long it lasts. Default: open; then `endCondition` says when it ends.').optional(),
    endCondition: inlineText('What ends it, when no length is fixed. Default: the duration ends it.').optional(),
    starts: dayText(
      'The day on which this round starts, written `2027-01-11`, when everybody starts on the same day. Dates the calendar file. Default: each pair chooses its own.',
    ).optional(),
    cadence: cadenceText('How often a pair meets, e.g. `every month`. Default: the pair chooses.').optional(),
    sessionLength: lengthOfTime('How long a session takes. Default: the pair chooses.').optional(),
    stages: z.array(stage).default([]).meta({ description: 'The stages, in order. Default: none.' }),
    schedule: z.array(slot).min(1).meta({ description: 'The sessions, in order.', expected: 'expected.sessions' }),
    roles: z
      .strictObject({
        mentor: roleDescription.meta({ description: 'The mentor’s role.' }),
        mentee: roleDescription.meta({ description: 'The mentee’s role.' }),
        coordinator: roleDescription
          .meta({ description: 'The coordinator’s role. Default: not described.' })
          .optional(),
      })
      .meta({ description: 'Who does what, and what they get out of it.' }),
    duties: z
      .strictObject({
        scheduling: duty('Who sets the dates.', 'mentee'),
        agenda: duty('Who writes the agenda.', 'mentee'),
        record: duty('Who writes the record of a meeting.', 'mentee'),
      })
      .prefault({})
      .meta({ description: 'Who carries each standing task. Shows in the overview, worksheets and agreements.' }),
    terms: z
      .strictObject({
        mentor: words.meta({ description: 'The programme’s word for a mentor. Default: mentor.' }).optional(),
        mentee: words.meta({ description: 'The programme’s word for a mentee. Default: mentee.' }).optional(),
      })
      .prefault({})
      .meta({ description: 'The programme’s own words. They replace ours wherever a page names a role.' }),
    values: z
      .array(inlineText('One value.'))
      .default([])
      .meta({ description: 'What a good relationship rests on. Default: none listed.' }),
    inclusion: inlineText('Whom the programme welcomes and how. Default: not said.').optional(),
    matching: z
      .strictObject({
        method: z
          .enum(['by-coordinator', 'by-mentee', 'by-both', 'open'])
          .meta({ description: 'Who chooses the pairs.' }),
        summary: inlineText('How pairs are made, in a sentence or two.'),
      })
      .meta({ description: 'How pairs are made. Default: not said.' })
      .optional(),
    contacts: z
      .strictObject({
        coordinator: contact.meta({ description: 'Who runs the programme.' }),
        safeguarding: contact.meta({ description: 'Whom to tell when somebody may be at risk.' }),
      })
      .meta({ description: 'Whom to turn to. Shows on every worksheet and agreement.' }),
    codeOfConduct: inlineText('The code of conduct in a sentence, or a link to it. Default: none.').optional(),
    requiredActivities: z
      .array(
        z.strictObject({
          id: idText('The name that sessions use for it.'),
          title: inlineText('What is done.'),
        }),
      )
      .default([])
      .meta({ description: 'What every pair does at some point; sessions name them under `covers`. Default: none.' }),
    events: z
      .array(
        z.strictObject({
          title: inlineText('What the event is.'),
          at: lengthOfTime('When it happens, counted from the start. Default: not dated.').optional(),
          purpose: inlineText('What it is for.'),
          audience: role('Who comes. Default: `both`.').default('both'),
        }),
      )
      .default([])
      .meta({ description: 'Events for everyone in the programme. Default: none.' }),
    resources: z
      .array(
        z.strictObject({
          title: plainText('What it is called.'),
          url: webAddress('Where it is. Default: no link.').optional(),
          note: inlineText('What it is good for.'),
        }),
      )
      .default([])
      .meta({ description: 'Things to read or use. Shows on the overview. Default: none.' }),
    language: languageTag('The language of its texts, as a tag such as `en-GB`. Default: that of the site.').optional(),
    translationOf: reference(
      'programme',
      'The programme that this one translates. Default: it is no translation.',
    ).optional(),
    licence: plainText('The licence of its texts. Default: that of the site.').optional(),
    version: plainText('The version of its texts, in quotes, e.g. `"1.10"`. Shows in print. Default: none.').optional(),
    versionDate: dayText('The day of that version, e.g. `2026-03-31`. Shows in print. Default: none.').optional(),
    checklists: z
      .array(reference('checklist', 'One checklist.'))
      .default([])
      .meta({ description: 'Checklists for the programme as a whole, beside those of its sessions. Default: none.' }),
    sheets: z
      .array(reference('sheet', 'One sheet.'))
      .default([])
      .meta({ description: 'Sheets for the programme as a whole, beside those of its sessions. Default: none.' }),
  }),
});
