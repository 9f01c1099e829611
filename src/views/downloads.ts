import type { Document } from '../document/document.ts';
import type { PairRole } from '../kinds/parts/role.ts';
import type { Entry } from '../model/entry.ts';
import { agreementDocument } from './agreements.ts';
import {
  type Artefact,
  type ArtefactKind,
  type DownloadLink,
  entryArtefact,
  filesOf,
  handbookArtefact,
  ownArtefact,
  packArtefact,
  sessionArtefact,
} from './artefacts.ts';
import { checklistDocument } from './checklists.ts';
import { handbookDocument } from './handbook.ts';
import { ownDocument } from './own-documents.ts';
import { packDocument } from './packs.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { questionSheet } from './question-sheets.ts';
import { readersOf } from './sheet-readers.ts';
import { sheetDocument } from './sheets.ts';
import { worksheet } from './worksheets.ts';

/** An artefact with the document that all its files are made from. */
export interface Printable extends Artefact {
  /** Made when a file is written, not before. */
  document(): Document;
}

/** A file to download, with the document that it is made from. */
export interface Download extends DownloadLink {
  document(): Document;
}

/** Everything of a programme that is one document to print or to download. */
export function printablesOf(context: ProgrammeContext): Printable[] {
  return [
    ...sessionPrintables(context),
    ...entryPrintables(context),
    ...ownPrintables(context),
    ...bookPrintables(context),
  ];
}

/** Something to print, as far as it takes to see whether it is longer than it may be. */
export interface LimitedPrintable extends Pick<Printable, 'kind' | 'document'> {
  readonly entry: Entry;
  /** The most pages of paper that it may take. */
  readonly limit: number;
}

/**
 * What a programme has to print that says how many pages it may take. What is for one of the pair alone is never longer than
 * what is for both, and left out.
 */
export function limitedPrintablesOf(context: ProgrammeContext): LimitedPrintable[] {
  const { programme } = context;
  const limited = (kind: ArtefactKind, entry: object, limit: number | undefined, document: () => Document) =>
    limit === undefined ? [] : [{ kind, entry: entry as Entry, limit, document }];
  const sheets = programme.sessions.flatMap(session => {
    const { worksheetPages, questionPages, questions } = session.data;
    return [
      ...limited('worksheet', session, worksheetPages, () => worksheet(session, context)),
      ...(questions.length === 0
        ? []
        : limited('questions', session, questionPages, () => questionSheet(session, context))),
    ];
  });
  return [
    ...sheets,
    ...programme
      .used('checklist')
      .flatMap(list => limited('checklist', list, list.data.pages, () => checklistDocument(list, context))),
    ...programme
      .used('sheet')
      .flatMap(each => limited('sheet', each, each.data.pages, () => sheetDocument(each, context))),
    ...programme
      .used('agreement')
      .flatMap(each => limited('agreement', each, each.data.pages, () => agreementDocument(each, context))),
    ...ownEntries(context).flatMap(({ entry, artefact }) =>
      limited(artefact.kind, entry, artefact.pages, () => ownDocument(entry, context)),
    ),
  ];
}

/** Every file that a programme offers to download. Files of one artefact share its document. */
export function programmeDownloads(context: ProgrammeContext): Download[] {
  return printablesOf(context).flatMap(printable => {
    let made: Document | undefined;
    const document = () => {
      made ??= printable.document();
      return made;
    };
    return filesOf(printable, context).map(file => ({ ...file, document }));
  });
}

/** The worksheets and question sheets of every session, each for both and for those of the pair who have their own. */
function sessionPrintables(context: ProgrammeContext): Printable[] {
  return context.programme.sessions.flatMap(session => [
    ...(context.has('worksheets')
      ? readersOf(session, 'worksheet', context).map(reader => worksheetPrintable(session, reader, context))
      : []),
    ...(context.has('question-sheets') && session.data.questions.length > 0
      ? readersOf(session, 'questions', context).map(reader => questionsPrintable(session, reader, context))
      : []),
  ]);
}

const worksheetPrintable = (session: Entry<'session'>, reader: PairRole, context: ProgrammeContext): Printable => ({
  ...sessionArtefact(session, 'worksheet', reader, context),
  document: () => worksheet(session, context, reader),
});

const questionsPrintable = (session: Entry<'session'>, reader: PairRole, context: ProgrammeContext): Printable => ({
  ...sessionArtefact(session, 'questions', reader, context),
  document: () => questionSheet(session, context, reader),
});

/** The whole handbook, and what gathers the sheets of a session. */
function bookPrintables(context: ProgrammeContext): Printable[] {
  return [
    ...(context.has('worksheets')
      ? context.programme.sessions.map(session => ({
          ...packArtefact(session, context),
          document: () => packDocument(session, context),
        }))
      : []),
    ...(context.has('book') ? [{ ...handbookArtefact(context), document: () => handbookDocument(context) }] : []),
  ];
}

/** The files of the fork's own kinds that have a document. */
function ownPrintables(context: ProgrammeContext): Printable[] {
  return ownEntries(context).map(({ entry, artefact }) => ({
    ...artefact,
    document: () => ownDocument(entry, context),
  }));
}

function ownEntries(context: ProgrammeContext) {
  return context.ownKinds.flatMap(kind =>
    context.programme.used(kind).flatMap(entry => {
      const artefact = ownArtefact(entry, context);
      return artefact ? [{ entry, artefact }] : [];
    }),
  );
}

function entryPrintables(context: ProgrammeContext): Printable[] {
  const { programme } = context;
  const printable = (entry: Entry, document: () => Document) => {
    const artefact = entryArtefact(entry, context);
    return artefact === undefined ? [] : [{ ...artefact, document }];
  };
  return [
    ...programme.used('checklist').flatMap(list => printable(list as Entry, () => checklistDocument(list, context))),
    ...programme.used('sheet').flatMap(sheet => printable(sheet as Entry, () => sheetDocument(sheet, context))),
    ...programme.used('agreement').flatMap(each => printable(each as Entry, () => agreementDocument(each, context))),
  ];
}
