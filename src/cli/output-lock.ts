import fs from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './arguments.ts';

/**
 * Makes sure that one build at a time writes to a folder.
 * @param target the folder for the site, absolute
 * @returns gives the folder free again
 * @throws UsageError when another build is writing to it
 */
export async function lockOutput(target: string): Promise<() => Promise<void>> {
  const lock = `${target}.lock`;
  while (!(await writeNew(lock, String(process.pid)))) {
    const owner = Number(await fs.readFile(lock, 'utf8').catch(() => ''));
    if (owner > 0 && isRunning(owner)) {
      throw new UsageError(
        `Unexpected second build to \`${target}\`, expected one at a time: process ${owner} is writing there. Wait until it has ended, or give another folder with \`--output\`.`,
      );
    }
    await fs.rm(lock, { force: true });
  }
  return () => fs.rm(lock, { force: true });
}

async function writeNew(file: string, text: string): Promise<boolean> {
  try {
    await fs.writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Sets right what a build that was stopped has left: its unfinished site goes, and the site before it comes back if it was
 * stopped between the two.
 * @param output the folder of the site
 */
export async function clearLeftovers(output: string): Promise<void> {
  const target = path.resolve(output);
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const names: string[] = await fs.readdir(folder).catch(() => []);
  const leftBy = (way: 'next' | 'old') =>
    names.filter(other => other.startsWith(`${name}.${way}-`) && !isRunning(Number(other.split('-').at(-1))));
  const [old] = leftBy('old');
  if (old !== undefined && !names.includes(name)) await fs.rename(path.join(folder, old), target);
  for (const other of [...leftBy('next'), ...leftBy('old')]) {
    await fs.rm(path.join(folder, other), { recursive: true, force: true });
  }
}

/** Whether there is a process of this number; one of another user counts too. */
function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
