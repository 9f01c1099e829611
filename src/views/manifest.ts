import { z } from 'zod';
import { plainText } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { calendarUrl, entryUrl, programmeUrl } from '../model/urls.ts';
import { filesOf } from './artefacts.ts';
import { type Printable, printablesOf } from './downloads.ts';
import type { ProgrammeContext } from './programme-context.ts';
import type { Publication } from './publication.ts';

/** The form of `/manifest.json`. Raised when a key changes its meaning. */
export const manifestVersion = 1;

const siteAddress = z.string().regex(/^\//).describe('An address from the root of the site, without the path prefix.');

const artefact = z.strictObject({
  kind: z.enum(['worksheet', 'questions', 'checklist', 'sheet', 'agreement', 'pack', 'handbook', 'calendar']),
  id: z.string().describe('The id of the content: of the session for its worksheet and questions.'),
  session: z.string().nullable().describe('The session it belongs to; null when it serves several or none.'),
  role: z.enum(['mentor', 'mentee', 'both', 'coordinator']).describe('Whom it is for.'),
  format: z.enum(['html', 'pdf', 'docx', 'md', 'txt', 'epub', 'ics', 'json']),
  paper: z.enum(['a4', 'letter']).nullable().describe('The paper it is set for; null when it fits any.'),
  url: siteAddress,
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.string().describe('The content file it is made from, relative to the content folder.'),
});

const ownArtefact = artefact.extend({
  kind: z.string().describe('A kind as in `artefacts`, or one of the site’s own.'),
  format: z.string().describe('A format as in `artefacts`, or one of the site’s own; the end of the file’s name.'),
});

/** Everything a site publishes, for tests and for other programs. */
export const manifestSchema = z.strictObject({
  version: z.literal(manifestVersion),
  programmes: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      language: z.string().describe('A BCP 47 tag.'),
      url: siteAddress,
      sessions: z.array(z.strictObject({ id: z.string(), title: z.string(), function: z.string(), url: siteAddress })),
      artefacts: z.array(artefact),
      own: z
        .array(ownArtefact)
        .describe('What is of a kind or in a format of the site’s own. Absent where there is none.')
        .optional(),
    }),
  ),
});

export type Manifest = z.output<typeof manifestSchema>;
type Artefact = z.output<typeof artefact>;
type OwnArtefact = z.output<typeof ownArtefact>;

/** What is known of a file once it is written. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Lists what a site publishes.
 * @param written tells the size and hash of the file at an address; addresses without a file are left out
 */
export async function manifestOf(
  { programmes }: Publication,
  written: (url: string) => Promise<WrittenFile | undefined>,
): Promise<Manifest> {
  const listed = programmes.map(async context => {
    const { programme } = context;
    const entry = programme.entry as Entry;
    const measured = async <Listing extends { readonly url: string }>(listings: readonly Listing[]) => {
      const files = listings.map(async listing => {
        const file = await written(listing.url);
        return file ? [{ ...listing, bytes: file.bytes, sha256: file.sha256 }] : [];
      });
      return (await Promise.all(files)).flat();
    };
    const { artefacts, own } = artefactsOf(context);
    return {
      id: programme.id,
      title: plainText(context.inline(entry, programme.data.title)),
      language: context.language,
      url: programmeUrl(programme.id),
      sessions: programme.sessions.map(session => ({
        id: session.id,
        title: context.plain(session as Entry, session.data.title),
        function: session.data.function,
        url: entryUrl(session as Entry, programme) ?? '',
      })),
      artefacts: await measured(artefacts),
      ...(own.length > 0 ? { own: await measured(own) } : {}),
    };
  });
  return { version: manifestVersion, programmes: await Promise.all(listed) };
}

type Listed = Omit<Artefact, 'bytes' | 'sha256'>;
type OwnListed = Omit<OwnArtefact, 'bytes' | 'sha256'>;

/**
 * The page of everything that can be printed, and its files. The lists of kinds and formats are a contract with other programs
 * and closed: what is of a fork's own kind or format is listed beside, so that those who know only ours meet nothing strange.
 * OpenDocument files of our own kinds are linked from the pages but not listed.
 */
function artefactsOf(context: ProgrammeContext): { artefacts: Listed[]; own: OwnListed[] } {
  const printables = printablesOf(context);
  const isOurs = ({ kind }: { readonly kind: string }) => artefact.shape.kind.safeParse(kind).success;
  const pages = printables.flatMap(printable =>
    printable.page === undefined ? [] : [listed(printable, 'html', null, printable.page)],
  );
  const files = printables
    .flatMap(printable => filesOf(printable, context))
    .map(file => listed(file, file.format, file.paper, file.url));
  const all = [...pages, ...files];
  const isClosed = (listing: OwnListed): listing is Listed =>
    isOurs(listing) && artefact.shape.format.safeParse(listing.format).success;
  const ownFormats = new Set(context.ownFormats.map(({ id }) => id));
  const isOwn = (listing: OwnListed) => !isOurs(listing) || ownFormats.has(listing.format);
  return {
    artefacts: [...all.filter(isClosed), ...calendars(context)],
    own: all.filter(listing => !isClosed(listing) && isOwn(listing)),
  };
}

/** The calendar is no document: its plugin writes it. */
function calendars(context: ProgrammeContext): Listed[] {
  const { source } = context.programme.entry.file;
  const calendar = { kind: 'calendar', id: context.id, session: null, role: 'both', source: source.path } as const;
  return context.has('calendar') ? [{ ...calendar, format: 'ics', paper: null, url: calendarUrl(context.id) }] : [];
}

function listed(
  { kind, id, session, role, source }: Pick<Printable, 'kind' | 'id' | 'session' | 'role' | 'source'>,
  format: string,
  paper: Artefact['paper'],
  url: string,
): OwnListed {
  return { kind, id, session, role, format, paper, url, source };
}
