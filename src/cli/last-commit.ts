import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The last commit of the repository that a folder is in; empty where there is none, or no git. */
export async function lastCommitOf(folder: string): Promise<string> {
  const { stdout } = await run('git', ['rev-parse', 'HEAD'], { cwd: folder }).catch(() => ({ stdout: '' }));
  return stdout.trim();
}
