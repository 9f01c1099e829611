import type { Document } from '../document/document.ts';
import type { Entry } from '../model/entry.ts';
import { agreementDocument } from './agreements.ts';
import { checklistDocument } from './checklists.ts';
import { type DownloadLink, downloadLinksOf } from './download-links.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { sheetDocument } from './sheets.ts';

/** A file to download, with the document that it is made from. */
export interface Download extends DownloadLink {
  /** Made when the file is written, not before. */
  document(): Document;
}

/** Every file that a programme offers to download. */
export function programmeDownloads(context: ProgrammeContext): Download[] {
  const { programme } = context;
  const entries = [
    ...programme.used('agreement'),
    ...programme.used('sheet'),
    ...programme.used('checklist'),
  ] as Entry[];
  return entries
    .filter(entry => context.url(entry) !== undefined)
    .flatMap(entry =>
      downloadLinksOf(entry, context).map(link => ({ ...link, document: () => documentOf(entry, context) })),
    );
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
