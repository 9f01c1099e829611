import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of Mentorbook as npm does, in the folder of the project. */
export function mentorbook(...args: string[]): Promise<Result> {
  const [command, ...options] = args;
  return command === 'check' ? run('src/cli/quick-check.js', ...options) : run('src/cli/mentorbook.js', ...args);
}

/** Runs a command of Mentorbook from its sources, in the folder of the project. */
export function fromSources(...args: string[]): Promise<Result> {
  return run('--import', 'tsx', 'src/cli/main.ts', ...args);
}

const run = (...args: string[]) => runProgram(process.execPath, args, { cwd: root });

/** Runs any program to its end, and gathers what it prints. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', data => {
      stdout += data;
    });
    child.stderr.on('data', data => {
      stderr += data;
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code, stdout, stderr }));
  });
}

/** A new empty folder of the system's for temporary files. */
export function emptyFolder(): Promise<string> {
  return fs.mkdtemp(path.join(os.tmpdir(), 'mentorbook-'));
}

/** A copy of one of the small sites in `test/sites/`, with files added, changed, or removed when their text is null. */
export async function siteWith(changes: Readonly<Record<string, string | null>>, name = 'small'): Promise<string> {
  const folder = path.join(await emptyFolder(), 'content');
  await fs.cp(path.join(root, 'test', 'sites', name), folder, { recursive: true });
  for (const [file, text] of Object.entries(changes)) {
    const target = path.join(folder, file);
    await fs.rm(target, { force: true });
    if (text === null) continue;
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, text);
  }
  return folder;
}

/** The text of a file of the small site. */
export function smallFile(file: string): Promise<string> {
  return fs.readFile(path.join(root, 'test', 'sites', 'small', file), 'utf8');
}
