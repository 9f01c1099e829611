import type { Document } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import { agreementDocument } from './agreements.ts';
import { checklistDocument } from './checklists.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { sheetDocument } from './sheets.ts';

/** The formats of each kind that can be downloaded. Sheets and checklists are forms to type in or print: Word serves both. */
const formatsOf = { agreement: ['docx', 'md'], sheet: ['docx'], checklist: ['docx'] } as const;

export type DownloadKind = keyof typeof formatsOf;

/** A file to download beside a page. */
export interface Download {
  readonly kind: DownloadKind;
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly url: string;
  /** The content file it is made from, relative to the content folder. */
  readonly source: string;
  /** Made when the file is written, not before. */
  document(): Document;
}

/** The files that stand beside the page of an entry. */
export function downloadsOf(entry: Entry, context: ProgrammeContext): Download[] {
  const { kind } = entry;
  if (!context.has('downloads') || !isDownloadKind(kind)) return [];
  const folder = entryUrl(entry, context.programme) ?? '';
  return formatsOf[kind].map(format => ({
    kind,
    id: entry.id,
    title: context.plain(entry, entry.data.title),
    format,
    url: `${folder}${entry.id}.${format}`,
    source: entry.file.source.path,
    document: () => documentOf(entry, context),
  }));
}

/** Every file that a programme offers to download. */
export function programmeDownloads(context: ProgrammeContext): Download[] {
  const { programme } = context;
  const entries = [
    ...programme.used('agreement'),
    ...programme.used('sheet'),
    ...programme.used('checklist'),
  ] as Entry[];
  return entries.filter(entry => context.url(entry) !== undefined).flatMap(entry => downloadsOf(entry, context));
}

function documentOf(entry: Entry, context: ProgrammeContext): Document {
  switch (entry.kind) {
    case 'agreement':
      return agreementDocument(entry as Entry<'agreement'>, context);
    case 'sheet':
      return sheetDocument(entry as Entry<'sheet'>, context);
    case 'checklist':
      return checklistDocument(entry as Entry<'checklist'>, context);
    default:
      throw new TypeError(`Unexpected kind \`${entry.kind}\`, expected one with downloads`);
  }
}

function isDownloadKind(kind: string): kind is DownloadKind {
  return Object.hasOwn(formatsOf, kind);
}
