import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UsageError } from './arguments.ts';
import { placeOf, siteMark } from './folders.ts';

/**
 * Makes sure that one build at a time writes to a folder.
 * @param target the folder for the site, as `placeOf` gives it
 * @returns gives the folder free again
 * @throws UsageError when another build is writing to it
 */
export async function lockOutput(target: string): Promise<() => Promise<void>> {
  const lock = lockOf(target);
  for (let owner = await take(lock); owner !== undefined; owner = await take(lock)) {
    if (isRunning(owner)) {
      throw new UsageError(
        `Unexpected second build to \`${target}\`, expected one at a time: process ${owner} is writing there. Wait until it has ended, or give another folder with \`--output\`. If no build is running, delete the file \`${lock}\`.`,
      );
    }
    await removeStale(lock);
  }
  return () => fs.rm(lock, { force: true });
}

/**
 * Sets right what a build that was stopped has left: its unfinished site goes, and the site before it comes back if it was
 * stopped between the two. Leaves all as it is while another build writes there.
 * @param output the folder of the site
 */
export async function clearLeftovers(output: string): Promise<void> {
  const target = await placeOf(output);
  if ((await leftBeside(target)).length === 0) return;
  const unlock = await lockOutput(target).catch(error => {
    if (error instanceof UsageError) return undefined;
    throw error;
  });
  if (!unlock) return;
  await setRight(target).finally(unlock);
}

/** Sets right what is left beside a site whose lock this process holds: the builds that left it are no more. */
export async function setRight(target: string): Promise<void> {
  const left = await leftBeside(target);
  const [old] = left.filter(({ way }) => way === 'old');
  const isThere = await fs.lstat(target).catch(() => undefined);
  if (old && !isThere) await fs.rename(old.place, target);
  for (const { way, place } of left) {
    if (place === old?.place && !isThere) continue;
    const names = await fs.readdir(place);
    // Somebody else's folder may bear such a name too.
    if (way === 'old' && names.length > 0 && !names.includes(siteMark)) continue;
    await fs.rm(place, { recursive: true, force: true });
  }
}

const lockOf = (target: string) => `${target}.lock`;

/** What builds leave beside a site: `_site.next-123` was not finished, `_site.old-123` was put aside. */
async function leftBeside(target: string): Promise<{ way: 'next' | 'old'; place: string }[]> {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap(entry => {
    const [, way] = /^\.(next|old)-\d+$/.exec(entry.name.slice(name.length)) ?? [];
    if (!entry.isDirectory() || !entry.name.startsWith(name) || way === undefined) return [];
    return [{ way: way as 'next' | 'old', place: path.join(folder, entry.name) }];
  });
}

/**
 * Takes a lock that is free.
 * @returns the process that has it otherwise; 0 when it has none
 */
async function take(lock: string): Promise<number | undefined> {
  try {
    await fs.writeFile(lock, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  // Between making the file and writing the number into it, another build may be read as none.
  for (let tries = 0; tries < 10; tries += 1) {
    const owner = await ownerOf(lock);
    if (owner > 0) return owner;
    await wait(20);
  }
  return 0;
}

const ownerOf = async (lock: string) => Number(await fs.readFile(lock, 'utf8').catch(() => ''));

/** Removes the lock of a build that is no more, and not that of another which has just done the same. */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}-${process.pid}`;
  try {
    await fs.rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const owner = await ownerOf(aside);
  if (isRunning(owner)) await fs.rename(aside, lock);
  else await fs.rm(aside, { force: true });
}

/**
 * Whether there is another process of this number; one of another user counts too. This one has only just begun: in a
 * container the process before it often had the same number.
 */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
