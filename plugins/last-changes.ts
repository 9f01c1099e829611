import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The day of the last change to each content file, as `2026-03-31`, by its path inside the content folder. */
export type LastChanges = ReadonlyMap<string, string>;

const nothing: LastChanges = new Map();
const read = new Map<string, Promise<LastChanges>>();

/**
 * Asks git when each content file was last changed. Read once a run: while somebody writes, the day stays that of the start.
 * @param folder the content folder
 * @returns nothing where git is not there, the folder is in no repository, or its history was cut off when it was cloned
 */
export function lastChangesIn(folder: string): Promise<LastChanges> {
  const place = path.resolve(folder);
  const known = read.get(place) ?? readLastChanges(place);
  read.set(place, known);
  return known;
}

async function readLastChanges(folder: string): Promise<LastChanges> {
  const git = async (...args: string[]) =>
    (await run('git', ['-c', 'core.quotePath=false', ...args], { cwd: folder, maxBuffer: 1 << 28 })).stdout;
  try {
    if ((await git('rev-parse', '--is-shallow-repository')).trim() !== 'false') return nothing;
    const log = await git('log', '--format=%x00%cd', '--date=format:%Y-%m-%d', '--name-only', '--relative', '--', '.');
    return daysFrom(log);
  } catch {
    // No git, or no repository: the site says nothing of its last changes, as it would for a folder on a USB stick.
    return nothing;
  }
}

/** The newest change comes first, so that the first day that names a file is its last. */
function daysFrom(log: string): LastChanges {
  const days = new Map<string, string>();
  for (const commit of log.split('\0').slice(1)) {
    const [day = '', ...files] = commit.split('\n').filter(line => line !== '');
    for (const file of files) if (!days.has(file)) days.set(file, day);
  }
  return days;
}
