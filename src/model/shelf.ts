import type { Data, KindId } from '../kinds/index.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Entry } from './entry.ts';
import { deepFreeze } from './freeze.ts';

/** The usable entries of one place, by kind and id. Drafts and files with mistakes are not on it. */
export class Shelf {
  readonly #entries = new Map<string, Entry>();
  /** The same by kind and then by id: looked up for every reference, without making a name for each look-up. */
  readonly #byKind = new Map<KindId, Map<string, Entry>>();

  constructor(files: readonly ContentFile[]) {
    for (const file of files) {
      const data = file.data as (Data<KindId> & { draft: boolean }) | undefined;
      if (!file.kind || data === undefined || data.draft) continue;
      const kind = file.kind.id as KindId;
      const entry = { kind, id: file.id, file, data: deepFreeze(data), body: file.source.body };
      this.#entries.set(`${kind}/${file.id}`, Object.freeze(entry) as Entry);
      const ofKind = this.#byKind.get(kind) ?? new Map<string, Entry>();
      this.#byKind.set(kind, ofKind.set(file.id, entry as Entry));
    }
    Object.freeze(this);
  }

  get<Id extends KindId>(kind: Id, id: string): Entry<Id> | undefined {
    return this.#byKind.get(kind)?.get(id) as Entry<Id> | undefined;
  }

  /** All entries of a kind, by the order of their files. */
  all<Id extends KindId>(kind: Id): Entry<Id>[] {
    return [...(this.#byKind.get(kind)?.values() ?? [])] as unknown as Entry<Id>[];
  }

  /** Every entry, by the order of their files. */
  everything(): Entry[] {
    return [...this.#entries.values()];
  }
}
