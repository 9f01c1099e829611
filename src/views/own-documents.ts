import { paragraph } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import type { AnyEntry } from '../model/entry.ts';
import { referencesOf } from '../model/references.ts';
import { programmeUrl } from '../model/urls.ts';
import type { OwnDocument } from './define-document.ts';
import { programmeDocument } from './document-frame.ts';
import type { ProgrammeContext } from './programme-context.ts';

/**
 * A file of a fork's own kind as a document: its summary, then what the kind's document says.
 * @throws TypeError when the kind has no document
 */
export function ownDocument(entry: AnyEntry, context: ProgrammeContext): Document {
  const document = context.ownDocumentOf(entry.kind);
  if (!document) throw new TypeError(`Unexpected kind \`${entry.kind}\`, expected one with a document`);
  const { title, summary } = entry.data;
  return programmeDocument(context, {
    id: entry.id,
    title: context.inline(entry, title),
    url: context.url(entry) ?? programmeUrl(context.id),
    description: summary === undefined ? undefined : context.plain(entry, summary),
    blocks: [
      ...(summary === undefined ? [] : [paragraph(context.inline(entry, summary))]),
      ...document.blocks(entry as Parameters<OwnDocument['blocks']>[0], context),
    ],
  });
}

/** The files of the fork's own kinds that an entry names in its front matter. */
export function ownEntriesNamedIn(entry: AnyEntry, context: ProgrammeContext): AnyEntry[] {
  const named = referencesOf(entry.file).flatMap(({ kind: id, id: name }) => {
    const own = context.ownKinds.find(kind => kind.id === id);
    return (own && context.programme.find(own, name)) ?? [];
  });
  return [...new Set(named)];
}

/** Those of them that have a document. */
export const ownPapersOf = (entry: AnyEntry, context: ProgrammeContext) =>
  ownEntriesNamedIn(entry, context).filter(({ kind }) => context.ownDocumentOf(kind) !== undefined);
