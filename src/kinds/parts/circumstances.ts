import { z } from 'zod';

/** Who meets whom in a programme. */
export const formats = ['one-to-one', 'group', 'peer', 'reverse', 'speed'] as const;
/** Whether a pair signs an agreement. */
export const formalities = ['formal', 'informal', 'either'] as const;
/** Where a pair meets. */
export const settings = ['in-person', 'remote', 'mixed'] as const;

const oneOf = <Value extends string>(key: string, values: readonly Value[], description: string) =>
  z
    .array(z.enum(values))
    .min(1)
    .meta({
      description: `${description} Default: any ${key}.`,
      expected: `expected.some-${key}`,
    })
    .optional();

/** What a programme must be like for something to hold: everything that is named must be true of it. */
export const circumstances = z.strictObject({
  formality: oneOf('formality', formalities, 'The `formality` of the programme is one of these.'),
  format: oneOf('format', formats, 'The `format` of the programme is one of these.'),
  setting: oneOf('setting', settings, 'The `setting` of the programme is one of these.'),
  minors: z
    .boolean()
    .meta({ description: 'Whether people under 18 take part in the programme. Default: either way.' })
    .optional(),
});
export type Circumstances = z.output<typeof circumstances>;
