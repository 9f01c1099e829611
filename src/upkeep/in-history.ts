import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * The text of an original as it was when a file that replaces it was last changed: what its writer had before them.
 * @returns undefined where git does not know: outside of a repository, before the first commit, or when both files are not
 *   in the same one
 */
export function originalInHistory(own: string, original: string): string | undefined {
  const folder = path.dirname(path.resolve(own));
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 26,
    });
  try {
    const commit = git('log', '-1', '--format=%H', '--', path.basename(own)).trim();
    if (commit === '') return undefined;
    const there = path.relative(folder, path.resolve(original)).split(path.sep).join('/');
    return git('show', `${commit}:./${there}`).replace(/\r\n/g, '\n');
  } catch {
    return undefined;
  }
}
