import { paragraph } from '../../document/blocks.ts';
import type { Kind } from '../../kinds/define-kind.ts';
import type { AnyEntry } from '../../model/entry.ts';
import { sayGroup } from '../../strings/say-kind.ts';
import type { ProgrammeContext } from '../programme-context.ts';
import { paperNote } from './paper-note.ts';
import { type Chapter, inside, type Part } from './part.ts';

/** What the files of the fork's own kinds say; what is to be filled in is printed one by one. */
export function ownKindsParts(context: ProgrammeContext): Part[] {
  return context.ownKinds.map(kind => ({
    id: inside('own', kind.folder),
    title: sayGroup(kind, context.t),
    blocks: [],
    chapters: context.programme
      .used(kind)
      .flatMap(entry => (context.url(entry) === undefined ? [] : [chapter(kind, entry, context)])),
  }));
}

function chapter(kind: Kind, entry: AnyEntry, context: ProgrammeContext): Chapter {
  const { title, summary } = entry.data;
  const url = context.url(entry);
  return {
    id: inside(kind.folder, entry.id),
    title: context.inline(entry, title),
    url,
    blocks: [
      ...(summary === undefined ? [] : [paragraph(context.inline(entry, summary))]),
      ...context.blocks(entry, undefined, 2),
      ...(url === undefined || !context.ownDocumentOf(kind.id) ? [] : paperNote(url, context)),
    ],
  };
}
