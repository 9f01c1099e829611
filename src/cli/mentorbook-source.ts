import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { packageFolder } from './package-folder.ts';

/** Where a repository of content gets Mentorbook from. */
export interface MentorbookSource {
  /** As it stands in `package.json`. */
  readonly wanted: string;
  /** Whether others can fetch it from there too. */
  readonly isShared: boolean;
}

/**
 * The version of Mentorbook that runs, as others can fetch it: the address of its git repository, with the tag or the commit that
 * is checked out.
 * @param folder the folder of the repository that will use it; with no address, it is named by its path from there
 */
export function mentorbookSource(folder: string): MentorbookSource {
  const address = fs.existsSync(path.join(packageFolder, '.git')) ? git('remote', 'get-url', 'origin') : undefined;
  const version = address && (git('describe', '--tags', '--exact-match', 'HEAD') ?? git('rev-parse', 'HEAD'));
  const url = address && asUrl(address);
  if (url && version) return { wanted: `${url}#${version}`, isShared: true };
  const way = path.relative(folder, packageFolder).split(path.sep).join('/');
  return { wanted: `file:${way}`, isShared: false };
}

/** An address as npm takes it: `git@host:us/book.git` is `git+ssh://git@host/us/book.git`. */
function asUrl(address: string): string | undefined {
  const [, user, place] = /^([\w.-]+@[\w.-]+):(?!\/\/)(.+)$/.exec(address) ?? [];
  if (user !== undefined) return `git+ssh://${user}/${place}`;
  return /^(?:https|ssh):\/\//.test(address) ? `git+${address}` : undefined;
}

/** @returns what git answers; undefined when it has no answer, or is not there */
function git(...args: string[]): string | undefined {
  try {
    const answer = execFileSync('git', ['-C', packageFolder, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    return answer.toString().trim() || undefined;
  } catch {
    return undefined;
  }
}
