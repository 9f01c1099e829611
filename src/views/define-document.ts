import type { Block } from '../document/document.ts';
import type { Kind } from '../kinds/define-kind.ts';
import type { EntryOf } from '../model/entry.ts';
import type { ProgrammeContext } from './programme-context.ts';

/** How the files of a fork's own kind are printed and downloaded. */
export interface OwnDocument<K extends Kind = Kind> {
  readonly kind: K;
  /** The formats to download it in, by their ids. Default: PDF, Word and OpenDocument. */
  readonly formats?: readonly string[];
  /** What stands below the title. */
  blocks(entry: EntryOf<K>, context: ProgrammeContext): readonly Block[];
}

/** Makes the document of a kind of one's own: what its page shows, and what is printed and downloaded. */
export function defineDocument<K extends Kind>(document: OwnDocument<K>): OwnDocument<K> {
  return Object.freeze(document);
}
