import type { Paper } from '../document/paper.ts';
import type { PairRole, Role } from '../kinds/parts/role.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import { entryUrl, handbookUrl, sessionPartUrl } from '../model/urls.ts';
import { sayFormat } from '../strings/say-kind.ts';
import { hasPaperFont } from '../text/paper-fonts.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { titleFor } from './sheet-readers.ts';

type BuiltInArtefact = 'worksheet' | 'questions' | 'checklist' | 'sheet' | 'agreement' | 'pack' | 'handbook';
/** Of a fork's own kind, its id. */
export type ArtefactKind = BuiltInArtefact | (string & {});
type BuiltInFormat = 'docx' | 'pdf' | 'odt' | 'md' | 'txt' | 'epub';
/** Of a fork's own format, its id. */
export type DownloadFormat = BuiltInFormat | (string & {});

/** The formats in which each kind can be downloaded. A form to type in comes as Word, what is for paper as PDF. */
const formatsOf: Readonly<Record<BuiltInArtefact, readonly BuiltInFormat[]>> = {
  worksheet: ['pdf'],
  questions: ['pdf'],
  checklist: ['pdf', 'docx', 'odt'],
  sheet: ['pdf', 'docx', 'odt'],
  agreement: ['pdf', 'docx', 'odt', 'md', 'txt'],
  pack: ['pdf'],
  handbook: ['pdf', 'epub'],
};

/** What Mentorbook itself offers to download. */
export const builtInArtefacts = Object.keys(formatsOf);

/** The formats that it offers it in. */
export const builtInFormats: readonly string[] = [...new Set(Object.values(formatsOf).flat())];

/** What a fork's own kind is downloaded in, where its document names no formats. */
const usualFormats: readonly BuiltInFormat[] = ['pdf', 'docx', 'odt'];

/** The kinds of paper that a format has a file for; the others fit any. */
const papersOf: Readonly<Partial<Record<DownloadFormat, readonly Paper[]>>> = { pdf: ['a4', 'letter'] };

/** Something that a programme publishes to print, to fill in or to download, whatever its files. */
export interface Artefact {
  readonly kind: ArtefactKind;
  /** The id of the content: of the session for what is made for a session. */
  readonly id: string;
  /** The session it belongs to; null when it serves several or none. */
  readonly session: string | null;
  readonly role: Role;
  readonly title: string;
  /** The page that shows it; undefined for what comes as a file alone. */
  readonly page: string | undefined;
  /** The address of its files, without their endings. */
  readonly stem: string;
  /** The content file it is made from, relative to the content folder. */
  readonly source: string;
  /** The most pages of paper that it may take, where the content says so. */
  readonly pages: number | undefined;
}

/** A file to download. */
export interface DownloadLink extends Artefact {
  readonly format: DownloadFormat;
  readonly paper: Paper | null;
  readonly url: string;
  /** What the link says, e.g. `PDF, A4`. */
  readonly label: string;
}

/** The files of an artefact; none where the site offers no downloads. */
export function filesOf(artefact: Artefact, context: ProgrammeContext): DownloadLink[] {
  if (!context.has('downloads')) return [];
  return formatsFor(artefact.kind, context).flatMap(format =>
    papersFor(format, context).map(paper => ({
      ...artefact,
      format,
      paper,
      url: `${artefact.stem}${paper === null ? '' : `.${paper}`}.${format}`,
      label: labelOf(format, paper, context),
    })),
  );
}

/** The built-in formats of something, then the fork's own that are offered for it. */
function formatsFor(kind: ArtefactKind, context: ProgrammeContext): DownloadFormat[] {
  const usual: readonly DownloadFormat[] =
    context.ownDocumentOf(kind)?.formats ?? formatsOf[kind as BuiltInArtefact] ?? usualFormats;
  const own = context.ownFormats.filter(({ artefacts }) => artefacts?.includes(kind)).map(({ id }) => id);
  const isOwn = (format: DownloadFormat) => context.ownFormats.some(({ id }) => id === format);
  return [...new Set([...usual, ...own])].filter(
    format => format !== 'pdf' || isOwn(format) || hasPaperFont(context.language),
  );
}

function papersFor(format: DownloadFormat, { ownFormats }: ProgrammeContext): readonly (Paper | null)[] {
  const own = ownFormats.find(({ id }) => id === format);
  return (own ? own.papers : papersOf[format]) ?? [null];
}

function labelOf(format: DownloadFormat, paper: Paper | null, { t }: ProgrammeContext): string {
  const name = sayFormat(format, t);
  return paper === null ? name : t('format.onPaper', { format: name, paper: t(`paper.${paper}`) });
}

/** The files that stand beside the page of an entry. */
export function downloadLinksOf(entry: Entry, context: ProgrammeContext): DownloadLink[] {
  const artefact = entryArtefact(entry, context);
  return artefact === undefined ? [] : filesOf(artefact, context);
}

/** A checklist, sheet or agreement as something to print and download; undefined when it has no page here. */
export function entryArtefact(entry: Entry, context: ProgrammeContext): Artefact | undefined {
  const { kind } = entry;
  const page = context.url(entry);
  if (page === undefined || (kind !== 'checklist' && kind !== 'sheet' && kind !== 'agreement')) return undefined;
  return {
    kind,
    id: entry.id,
    session: onlySession(entry, context),
    role: 'audience' in entry.data ? (entry.data.audience as Role) : 'both',
    title: context.plain(entry, entry.data.title),
    page,
    stem: `${entryUrl(entry, context.programme)}${entry.id}`,
    source: entry.file.source.path,
    pages: 'pages' in entry.data ? (entry.data.pages as number | undefined) : undefined,
  };
}

/** A file of a fork's own kind as something to print and download; undefined when its kind has no document. */
export function ownArtefact(entry: AnyEntry, context: ProgrammeContext): Artefact | undefined {
  const url = entryUrl(entry, context.programme);
  if (context.ownDocumentOf(entry.kind) === undefined || url === undefined) return undefined;
  const { audience, pages } = entry.data as { audience?: Role; pages?: number };
  const [session, ...others] = context.programme.sessionsNaming(entry);
  return {
    kind: entry.kind,
    id: entry.id,
    session: session && others.length === 0 ? session.id : null,
    role: audience ?? 'both',
    title: context.plain(entry, entry.data.title),
    page: context.url(entry),
    stem: `${url}${entry.id}`,
    source: entry.file.source.path,
    pages,
  };
}

/** A session's worksheet or question sheet as something to print and download. */
export function sessionArtefact(
  session: Entry<'session'>,
  kind: 'worksheet' | 'questions',
  reader: PairRole,
  context: ProgrammeContext,
): Artefact {
  const page = sessionPartUrl(context.id, session.id, kind, reader);
  const title = context.plain(session as Entry, session.data.title);
  return {
    kind,
    id: session.id,
    session: session.id,
    role: reader,
    title: titleFor(context.t(`${kind}.title`, { session: title }), reader, context),
    page,
    stem: page.slice(0, -1),
    source: session.file.source.path,
    pages: kind === 'worksheet' ? session.data.worksheetPages : session.data.questionPages,
  };
}

/** Everything to print for a session, as one file. */
export function packArtefact(session: Entry<'session'>, context: ProgrammeContext): Artefact {
  return {
    kind: 'pack',
    id: session.id,
    session: session.id,
    role: 'both',
    title: context.t('pack.title', { session: context.plain(session as Entry, session.data.title) }),
    page: undefined,
    stem: `${entryUrl(session as Entry, context.programme)}pack`,
    source: session.file.source.path,
    pages: undefined,
  };
}

/** The whole handbook of a programme. */
export function handbookArtefact(context: ProgrammeContext): Artefact {
  const { entry } = context.programme;
  const page = handbookUrl(context.id);
  return {
    kind: 'handbook',
    id: context.id,
    session: null,
    role: 'both',
    title: context.t('handbook.title', { programme: context.plain(entry as Entry, entry.data.title) }),
    page,
    stem: page.slice(0, -1),
    source: entry.file.source.path,
    pages: undefined,
  };
}

/** The session that an entry belongs to, when it is one alone. */
function onlySession({ kind, id }: Entry, { programme }: ProgrammeContext): string | null {
  const users = programme.sessions.filter(
    ({ data }) =>
      (kind === 'agreement' && data.agreement === id) ||
      (kind === 'checklist' && data.checklists.includes(id)) ||
      (kind === 'sheet' && data.sheets.includes(id)),
  );
  const [only] = users;
  return users.length === 1 && only ? only.id : null;
}
