import { setTimeout as wait } from 'node:timers/promises';

/** What the system says of a file that was there a moment ago, or that has become a folder since. */
const moved = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** What it says of a file that is there and that it does not hand out. */
const refusals = new Set(['EACCES', 'EPERM', 'EBUSY', 'EIO', 'ELOOP', 'ENAMETOOLONG']);

/** How often a reading begins anew, and how long it waits before that, in milliseconds: two seconds in all. */
const tries = 40;
const pause = 50;

/**
 * Reads a file or a folder that is perhaps there and cannot be read: its owner has locked it, or the disk is broken.
 * @param refused gives what stands for it then
 */
export function unlessRefused<Result>(read: () => Result, refused: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!isOneOf(refusals, error)) throw error;
    return refused();
  }
}

/**
 * Reads a folder whole while others may write in it: editors put a new file in the place of the old one, and git exchanges
 * whole folders. When something is gone at the moment it is read, the reading begins anew.
 * @param read reads all; throws what the system says
 * @throws what was said last, when the folder does not come to rest
 */
export async function readSteadily<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let left = tries; ; left -= 1) {
    try {
      return await read();
    } catch (error) {
      if (left <= 1 || !isOneOf(moved, error)) throw error;
      await wait(pause);
    }
  }
}

function isOneOf(codes: ReadonlySet<string>, error: unknown): boolean {
  return error instanceof Error && codes.has((error as NodeJS.ErrnoException).code ?? '');
}
