import type { Entry } from '../model/entry.ts';
import { entryUrl } from '../model/urls.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** The formats of each kind that can be downloaded. Sheets and checklists are forms to type in or print: Word serves both. */
const formatsOf = { agreement: ['docx', 'md'], sheet: ['docx'], checklist: ['docx'] } as const;

export type DownloadKind = keyof typeof formatsOf;

/** A file to download beside a page. */
export interface DownloadLink {
  readonly kind: DownloadKind;
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly url: string;
  /** The content file it is made from, relative to the content folder. */
  readonly source: string;
}

/** The files that stand beside the page of an entry. */
export function downloadLinksOf(entry: Entry, context: ProgrammeContext): DownloadLink[] {
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
  }));
}

function isDownloadKind(kind: string): kind is DownloadKind {
  return Object.hasOwn(formatsOf, kind);
}
