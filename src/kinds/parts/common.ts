import { z } from 'zod';
import { dayText, inlineText, plainText, webAddress } from './text.ts';

/** A work that a page is adapted from, credited at the foot of every page that uses it. */
export const credit = z.strictObject({
  title: plainText('The title of the work.'),
  author: plainText('Who wrote it. Default: not named.').optional(),
  publisher: plainText('Who published it. Default: not named.').optional(),
  date: plainText('When it came out, e.g. `2014` or `11 February 2014`. Default: not given.').optional(),
  url: webAddress('Where it is found. Default: no link.').optional(),
  archivedUrl: webAddress('A stored copy, for when the first address is dead. Default: no link.').optional(),
  licence: plainText('The licence it was published under. Default: not stated.').optional(),
});
export type Credit = z.output<typeof credit>;

/** What may be said of a rule of the check: another weight for its problems, or that it is not wanted. */
export const ruleLevels = (description: string) =>
  z
    .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    .meta({ description, expected: 'expected.ruleLevels' });

/**
 * An address on the site from its root. It becomes a folder: none of its parts leads upwards or is hidden, and no sign in it,
 * written as it is or by number, means something to a disk or a web host.
 */
const oldAddress =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /^(?!.*%(?:[01][0-9a-f]|2[ef]|5c|7f|$|[^0-9a-f]|[0-9a-f][^0-9a-f]))(?:\/|(?:\/[^\s?#/\\<>"|*:.\u0000-\u001F\u007F][^\s?#/\\<>"|*:\u0000-\u001F\u007F]{0,199})+\/?)$/i;

/** The keys that every Markdown content file may carry. */
export const commonKeys = {
  title: inlineText('What the page or sheet is called. Shows as its heading, in lists and in search.'),
  summary: inlineText(
    'One or two sentences on what it is for. Shows under the heading, in lists, in search and to search engines. Default: none.',
  ).optional(),
  draft: z
    .boolean()
    .default(false)
    .meta({ description: '`true` keeps the file out of the published site; it is still checked. Default: `false`.' }),
  reviewBy: dayText('The day by which someone should read it again. Shows in the check. Default: none.').optional(),
  adaptedFrom: z
    .array(credit)
    .default([])
    .meta({ description: 'The works it draws on. Shows as credits at the foot of the page. Default: none.' }),
  keywords: z.array(plainText('One word, or a few, that people search with.')).default([]).meta({
    description:
      'Words that people search with and that the text does not use, e.g. `quit`. Search finds the page by them; no page shows them. Default: none.',
  }),
  check: ruleLevels(
    'Rules of the check to turn `off`, or to make an `info`, a `warning` or an `error`, in this file. Default: as for the whole site.',
  ).default({}),
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .meta({
      description:
        'In a translation: the fingerprint of the original as it was when this was translated. `npm run translations -- --mark` writes it. Default: not known.',
      expected: 'expected.fingerprint',
    })
    .optional(),
  aliases: z
    .array(z.string().regex(oldAddress).meta({ expected: 'expected.siteAddress' }))
    .default([])
    .meta({ description: 'Earlier addresses of the page, which lead to it from now on. Default: none.' }),
};
