import type { Data, KindId } from '../kinds/index.ts';
import type { ContentFile } from '../read/content-file.ts';

/** A checked content file, ready to be used. */
export interface Entry<Id extends KindId = KindId> {
  readonly kind: Id;
  readonly id: string;
  readonly file: ContentFile;
  readonly data: Data<Id>;
  /** The Markdown below the front matter. */
  readonly body: string;
}

/** @returns whether an entry is of a kind, so that its data has that kind's type. */
export function isKind<Id extends KindId>(entry: Entry, kind: Id): entry is Entry<Id> & Entry {
  return entry.kind === kind;
}
