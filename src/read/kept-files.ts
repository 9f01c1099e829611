import type { Kind } from '../kinds/define-kind.ts';
import type { ContentFile } from './content-file.ts';

interface Kept {
  readonly bytes: Uint8Array;
  readonly kinds: readonly Kind[];
  readonly ownKeys: readonly string[];
  readonly file: ContentFile;
}

/**
 * The files of the last reading. One that has the same bytes in the same place is the same object again, so that all that was
 * found out about it still holds.
 */
export class KeptFiles {
  #last = new Map<string, Kept>();
  #now = new Map<string, Kept>();

  /**
   * Gives the file of the last reading, or reads it anew.
   * @param inside its path inside the content folder
   * @param kinds the kinds that content may be
   * @param ownKeys the keys that a file of words may have
   */
  fileFor(
    inside: string,
    bytes: Uint8Array,
    kinds: readonly Kind[],
    ownKeys: readonly string[],
    read: () => ContentFile,
  ): ContentFile {
    const known = this.#last.get(inside);
    const holds =
      known && sameBytes(known.bytes, bytes) && isSame(known.kinds, kinds) && isSame(known.ownKeys, ownKeys);
    const kept = holds ? known : { bytes, kinds, ownKeys, file: read() };
    this.#now.set(inside, kept);
    return kept.file;
  }

  /** Ends a reading: files that it did not come upon are forgotten. */
  endReading(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const isSame = <T>(a: readonly T[], b: readonly T[]) =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
