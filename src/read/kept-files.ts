import fs from 'node:fs';
import type { Kind } from '../kinds/define-kind.ts';
import type { ContentFile } from './content-file.ts';

interface Kept {
  /** How the file was on disk when it was read. */
  readonly state: string;
  readonly kinds: readonly Kind[];
  readonly ownKeys: readonly string[];
  readonly file: ContentFile;
}

/** How long a file must have been left alone before its times tell whether it is as it was, in milliseconds. */
const settled = 100;

/**
 * The files of the last reading. One that is as it was is the same object again, so that all that was found out about it still
 * holds.
 */
export class KeptFiles {
  #last = new Map<string, Kept>();
  #now = new Map<string, Kept>();

  /**
   * Gives the file of the last reading, or reads it anew.
   * @param onDisk where it stands on disk
   * @param kinds the kinds that content may be
   * @param ownKeys the keys that a file of words may have
   */
  fileFor(onDisk: string, kinds: readonly Kind[], ownKeys: readonly string[], read: () => ContentFile): ContentFile {
    const state = stateOf(onDisk);
    const known = this.#last.get(onDisk);
    const holds = known?.state === state && isSame(known.kinds, kinds) && isSame(known.ownKeys, ownKeys);
    const kept = holds ? known : { state, kinds, ownKeys, file: sameOr(known, read(), kinds, ownKeys) };
    this.#now.set(onDisk, kept);
    return kept.file;
  }

  /** Ends a reading: files that it did not come upon are forgotten. */
  endReading(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}

/**
 * Says in one text how a file is on disk: another file in its place, another length, another time. One that was written just now
 * may be written again in the same moment of the clock, so its state is like no other.
 */
function stateOf(file: string): string {
  const { ino, size, mtimeMs, ctimeMs } = fs.lstatSync(file);
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > settled;
  return isSettled ? `${ino} ${size} ${mtimeMs} ${ctimeMs}` : `${performance.now()}`;
}

/** A file that was written with the text that it had is as it was. */
function sameOr(known: Kept | undefined, fresh: ContentFile, kinds: readonly Kind[], ownKeys: readonly string[]) {
  const isKnown = known !== undefined && isSame(known.kinds, kinds) && isSame(known.ownKeys, ownKeys);
  return isKnown && isUnchanged(known.file, fresh) ? known.file : fresh;
}

const isUnchanged = ({ source: a }: ContentFile, { source: b }: ContentFile) =>
  a.text === b.text && a.faults.length === 0 && b.faults.length === 0;

const isSame = <T>(a: readonly T[], b: readonly T[]) =>
  a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
