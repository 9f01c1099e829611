import type { Credit } from '../kinds/parts/common.ts';
import { UniqueIds } from '../text/slug.ts';
import { Addresses } from './addresses.ts';
import type { Draft } from './draft.ts';
import { factsOf } from './facts.ts';
import type { ForeignFile } from './foreign-file.ts';
import { readFrontMatter } from './front-matter.ts';
import { guidePieces, isLong } from './guide-pieces.ts';
import { landingFor } from './landing.ts';
import { lostWords } from './lost-words.ts';
import { inOrder } from './order.ts';
import { type Piece, paragraph } from './piece.ts';
import { programmePiece, usualSessions } from './programme-piece.ts';
import { readSources, type Sources } from './read-sources.ts';
import type { FileReport, ImportReport } from './report.ts';
import { resolveLinks } from './resolve-links.ts';
import { stagedSchedule } from './staged-schedule.ts';
import { type FoundBank, linkTo, takeLists } from './take-lists.ts';
import { type Fill, takeSessions } from './take-sessions.ts';
import { withRepeats } from './with-repeats.ts';
import { writePiece } from './write-markdown.ts';

/** How an import is done. */
export interface ImportOptions {
  /** The id of the programme. */
  readonly programme: string;
  /** The language to take; the others are left for imports of their own. Default: that of the source. */
  readonly language?: string;
  /** Lists of questions become question banks. */
  readonly banks: boolean;
  /** `always`: a page for each top heading. `whole`: none is split. Default: one long document is. */
  readonly split?: 'always' | 'whole';
  /** The work that is brought, to be credited. */
  readonly credit?: Credit;
  /** What the programme has already. */
  readonly existing: { readonly paths: ReadonlySet<string>; readonly lastOrder: number };
  /** The words for what is left to be filled in. */
  readonly fill: Fill;
}

/** A file to be written into the content folder. */
export interface ImportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What an import makes. Nothing has been written yet. */
export interface Imported {
  readonly files: readonly ImportedFile[];
  readonly report: ImportReport;
}

/**
 * Turns the files of another handbook into files of a programme, and says of each what became of it.
 * @param files with their paths in the folder that is imported; a single document is a folder of one
 */
export async function importFiles(files: readonly ForeignFile[], options: ImportOptions): Promise<Imported> {
  const sources = await readSources(files, options.language);
  const { drafts, site } = sources;
  const addresses = new Addresses(site, drafts, [...files, ...sources.pictures]);
  const placed = inOrder(drafts, site, sources.siteFiles, addresses);
  const inRow = placed.map(({ draft }) => draft);
  const hasProgramme = options.existing.paths.has(`programmes/${options.programme}/programme.md`);
  const facts = hasProgramme ? {} : factsOf(inRow);

  const parts = partsOf(inRow, options, hasProgramme);
  const isSingle = files.length === 1;
  const guides = guidePieces(placed, {
    programme: options.programme,
    isSplit: draft => options.split === 'always' || (options.split !== 'whole' && isSingle && isLong(draft)),
    firstOrder: options.existing.lastOrder + 1,
    credit: options.credit,
    isSingle,
  });
  const sessions =
    hasProgramme || parts.sessions.length > 0 ? parts.sessions : usualSessions(options.programme, options.fill);
  attachBanks(parts.found, sessions);
  const first = placed[0]?.draft;
  const programme = hasProgramme
    ? []
    : [
        withRepeats(
          stagedSchedule(
            programmePiece({
              programme: options.programme,
              title: site.title ?? first?.title ?? options.programme,
              summary: site.description ?? (isSingle ? first?.meta.summary : undefined),
              language: options.language ?? sources.language,
              facts,
              sessions,
              credit: options.credit ?? (isSingle ? first?.meta.credit : undefined),
              fill: options.fill,
            }),
            sessions,
          ),
          sessions,
        ),
      ];
  const pieces = [...programme, ...guides, ...sessions, ...parts.banks, ...parts.checklists];
  const landing = landingFor(options.programme, pieces, parts.headings);
  for (const piece of pieces) {
    resolveLinks(piece, { addresses, site, landing });
    // Its pictures and badges may have been all that a page had.
    if (piece.path.includes('/guide/') && piece.body.length === 0)
      piece.body.push(paragraph(options.fill('import.fill.page')));
  }
  const written = pieces.map(piece => ({ piece, text: writePiece(piece) }));
  findLostWords(sources, written);

  const isNew = (path: string) => !options.existing.paths.has(path);
  const pictures = landing.pictures.map(({ file, path }) => ({ path, content: file.bytes }));
  const all: ImportedFile[] = [...written.map(({ piece, text }) => ({ path: piece.path, content: text })), ...pictures];
  return {
    files: all.filter(({ path }) => isNew(path)),
    report: {
      program: site.program,
      files: fileReports(sources, pieces, landing.pictures),
      added: pieces.filter(({ draft, path }) => !draft && isNew(path)).map(({ path }) => path),
      kept: all.map(({ path }) => path).filter(path => !isNew(path)),
      languages: sources.otherLanguages,
      hasLicence:
        options.credit?.licence !== undefined || drafts.some(({ meta }) => meta.credit?.licence !== undefined),
    },
  };
}

interface Parts {
  readonly sessions: readonly Piece[];
  readonly banks: readonly Piece[];
  readonly checklists: readonly Piece[];
  readonly found: readonly FoundBank[];
  readonly headings: ReadonlyMap<Draft, ReadonlyMap<number, Piece>>;
}

/** Takes sessions, checklists and question banks out of the pages. */
function partsOf(
  drafts: readonly Draft[],
  { programme, banks: takesBanks, fill }: ImportOptions,
  hasProgramme: boolean,
): Parts {
  const sessionIds = new UniqueIds();
  const bankIds = new UniqueIds();
  const checklistIds = new UniqueIds();
  const sessions: Piece[] = [];
  const banks: Piece[] = [];
  const checklists: Piece[] = [];
  const found: FoundBank[] = [];
  const headings = new Map<Draft, ReadonlyMap<number, Piece>>();
  for (const draft of drafts) {
    // One page gives the sessions; a programme that is there has its own.
    if (!hasProgramme && sessions.length === 0 && !draft.meta.draft) {
      const taken = takeSessions(draft, programme, sessionIds, bankIds, fill);
      sessions.push(...taken.sessions);
      banks.push(...taken.banks);
      headings.set(draft, taken.headings);
    }
    const lists = takeLists(draft, { programme, banks: takesBanks, ids: checklistIds, bankIds });
    checklists.push(...lists.checklists);
    found.push(...lists.banks);
    banks.push(...lists.banks.map(({ piece }) => piece));
  }
  return { sessions, banks, checklists, found, headings };
}

/** A question bank shows in a session: the one that its heading names, or else the opening one. */
function attachBanks(banks: readonly FoundBank[], sessions: readonly Piece[]): void {
  for (const { piece, heading } of banks) {
    const words = heading.toLowerCase();
    const named = sessions.find(
      ({ id }) =>
        words.includes(id.replaceAll('-', ' ')) ||
        words.includes(id.replace(/-(?:meeting|session)s?$/, '').replaceAll('-', ' ')),
    );
    const session = named ?? sessions.find(({ data }) => data.function === 'opening') ?? sessions[0];
    if (!session) continue;
    const known = Array.isArray(session.data.questions) ? session.data.questions : [];
    session.data.questions = [...known, piece.id];
    const draft = piece.draft;
    const at = draft?.tree.children.findIndex(node => node.type === 'list' && node.data?.bank === piece.path) ?? -1;
    if (draft && at >= 0) draft.tree.children[at] = linkTo(session, `${heading.replace(/[:?.]+$/, '')}`);
  }
}

/** Compares each page with what was made of it, and tells of words that are found nowhere. */
function findLostWords({ drafts, texts }: Sources, written: readonly { piece: Piece; text: string }[]): void {
  for (const draft of drafts) {
    const source = texts.get(draft.path);
    if (source === undefined) continue;
    const own = written.filter(({ piece }) => piece.draft === draft).map(({ piece, text }) => `${piece.path}\n${text}`);
    const { body, bodyLine } = readFrontMatter(source);
    const lines = body.split('\n').map((text, index) => ({ text, at: bodyLine + index }));
    for (const { line, found } of lostWords(lines, own.join('\n'), draft.notes)) draft.tell('words', line, found);
  }
}

function fileReports(
  { files, drafts, survey, included, unread }: Sources,
  pieces: readonly Piece[],
  pictures: readonly { readonly file: ForeignFile; readonly path: string }[],
): FileReport[] {
  const reports = new Map<string, FileReport>();
  const add = (
    file: string,
    reason: FileReport['reason'],
    became: readonly string[] = [],
    notes: FileReport['notes'] = [],
  ) => {
    if (!reports.has(file)) reports.set(file, { file, reason, became, notes });
  };
  for (const draft of drafts) {
    const became = pieces.filter(piece => piece.draft === draft).map(({ path }) => path);
    const notes = [...draft.notes].sort((a, b) => a.line - b.line);
    add(draft.path, became.length > 0 ? 'page' : 'noWords', became, notes);
  }
  for (const { file, reason } of [...unread, ...survey.others])
    add(file.path, included.has(file.path) ? 'included' : reason);
  for (const file of survey.pictures) {
    const taken = pictures.find(picture => picture.file === file);
    add(file.path, taken ? 'picture' : 'unusedPicture', taken ? [taken.path] : []);
  }
  for (const { path } of files) add(path, 'machinery');
  return files.map(({ path }) => reports.get(path)).filter(report => report !== undefined);
}
