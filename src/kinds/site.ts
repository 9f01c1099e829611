import { z } from 'zod';
import { ruleLevels } from './parts/common.ts';
import { languageTag, plainText, reference, webAddress } from './parts/text.ts';
import { themeSchema } from './theme.ts';

/** Where the form editor of the published site reads and writes the content. */
const editor = z
  .strictObject({
    host: z.enum(['github', 'gitlab', 'gitea']).meta({
      description: 'What keeps the repository. `gitea` is for Forgejo and Codeberg too.',
    }),
    repository: z
      .string()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/)
      .meta({ description: 'The repository with its owner, e.g. `alder/handbook`.', expected: 'expected.repository' }),
    branch: plainText('The branch that the site is published from. Default: `main`.').default('main'),
    folder: z
      .string()
      .regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/)
      .default('content')
      .meta({ description: 'The content folder in the repository. Default: `content`.', expected: 'expected.folder' }),
    address: webAddress(
      'The address of your own server, e.g. `https://git.alder.example`. Default: github.com, gitlab.com or codeberg.org.',
    ).optional(),
    signIn: webAddress(
      'For `github`: the address of your own sign-in service. Default: people sign in with an access token.',
    ).optional(),
    appId: plainText(
      'For `gitlab` and `gitea`: the id of the application that you registered there for signing in. Default: people sign in with an access token.',
    ).optional(),
  })
  .meta({
    description:
      'The form editor at `/edit/` of the published site: which repository it reads and writes. Default: the site has no form editor.',
  });

/** `site.yaml`: the organisation and what it publishes. The one content file that is bare YAML. */
export const siteSchema = z.strictObject({
  title: plainText('The name of the site. Shows at the top of every page.'),
  description: plainText('What the site is, in a sentence. Shows on the home page and to search engines.'),
  url: webAddress('Where the site will be published. Needed for the sitemap. Default: not known yet.').optional(),
  editAddress: z
    .string()
    .regex(/^https?:\/\/[^\s{}<>"]{1,2000}\{path\}[^\s{}<>"]{0,2000}$/)
    .meta({
      description:
        'Where a page can be edited, with `{path}` for its file in the content folder, e.g. `https://github.com/us/handbook/edit/main/content/{path}`. Shows as a link at the foot of each page. Default: no link.',
      expected: 'expected.editAddress',
    })
    .optional(),
  editor: editor.optional(),
  language: languageTag(
    'The language of the interface and of programmes that name none, e.g. `en-GB`. Default: `en-GB`.',
  ).default('en-GB'),
  organisation: z
    .strictObject({
      name: plainText('The full name of the organisation.'),
      shortName: plainText('What people call it. Default: the full name.').optional(),
      url: webAddress('Its web site. Default: no link.').optional(),
    })
    .meta({ description: 'Who publishes the handbook.' }),
  programmes: z.array(reference('programme', 'One programme.')).min(1).meta({
    description: 'The programmes to publish, in order. Others stay unpublished.',
    expected: 'expected.programmes',
  }),
  translations: z
    .record(
      languageTag('A language, e.g. `es`.'),
      z.strictObject({
        title: plainText('The name of the site in this language. Default: the name in its own.').optional(),
        description: plainText('What the site is, in this language. Default: the sentence in its own.').optional(),
      }),
    )
    .default({})
    .meta({
      description:
        'The site’s title and description in the other languages of its programmes, by language. Default: as above.',
    }),
  theme: themeSchema.optional(),
  manual: z
    .boolean()
    .default(true)
    .meta({ description: '`false` leaves the manual of Mentorbook out of the site. Default: `true`.' }),
  html: z.boolean().default(false).meta({
    description:
      '`true` lets some HTML in texts through, such as `<sup>2</sup>`, `<kbd>`, `<abbr title="…">` and `<details>`. What could run, load or change the look of something never is. Default: `false`: HTML is printed as it stands.',
  }),
  check: ruleLevels(
    'Rules of the check to turn `off`, or to make an `info`, a `warning` or an `error`, everywhere. Default: each rule’s own weight.',
  ).default({}),
  licence: plainText('The licence of the texts, shown at the foot of every page. Default: none.').optional(),
});
export type SiteSettings = z.output<typeof siteSchema>;
