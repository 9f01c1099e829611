import type { z } from 'zod';
import type { DataOf, Kind } from '../kinds/define-kind.ts';
import type { Data, KindId } from '../kinds/index.ts';
import type { commonKeys } from '../kinds/parts/common.ts';
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

/** What the front matter of every kind holds. */
export type CommonData = z.output<z.ZodObject<typeof commonKeys>>;

/** An entry of any kind, a fork's own among them: what all of them have. */
export interface AnyEntry {
  readonly kind: string;
  readonly id: string;
  readonly file: ContentFile;
  readonly data: CommonData;
  readonly body: string;
}

/** An entry of a fork's own kind, its data typed by that kind. */
export interface EntryOf<K extends Kind> {
  readonly kind: K['id'];
  readonly id: string;
  readonly file: ContentFile;
  readonly data: DataOf<K> & CommonData;
  readonly body: string;
}

/** @returns whether an entry is of a kind, so that its data has that kind's type. */
export function isKind<Id extends KindId>(entry: Pick<AnyEntry, 'kind'>, kind: Id): entry is Entry<Id> & AnyEntry {
  return entry.kind === kind;
}
