import { z } from 'zod';
import { inlineText, plainText } from './text.ts';

/** Someone to turn to. */
export const contact = z.strictObject({
  name: plainText('The person or the post, e.g. `The programme coordinator`.'),
  email: z
    .string()
    .regex(/^[^\s@?#%"<>()[\],:;\\]+@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*\.[\p{L}\p{M}\p{N}-]+$/u)
    .meta({ description: 'An e-mail address. Default: not shown.', expected: 'expected.email' })
    .optional(),
  phone: plainText('A telephone number, as people would write it. Default: not shown.').optional(),
  note: inlineText('When to use this contact, e.g. office hours. Default: none.').optional(),
});
export type Contact = z.output<typeof contact>;
