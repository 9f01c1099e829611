import fs from 'node:fs/promises';
import path from 'node:path';
import { emptyFolder, type Result, root, runProgram } from './run.ts';

/** What a clone of the project holds, but for its content, its tests and what npm fetches. */
const parts = [
  '.dockerignore',
  '.github',
  '.gitlab-ci.yml',
  '.nvmrc',
  'CHANGELOG.md',
  'Dockerfile',
  'eleventy.config.ts',
  'layouts',
  'netlify.toml',
  'package-lock.json',
  'package.json',
  'plugins',
  'publish',
  'src',
  'templates',
  'tsconfig.json',
];

/** A copy of the project in a folder of its own, with other content: what a fork is after `npm ci`. */
export async function scratchProject(content: string): Promise<string> {
  const folder = path.join(await emptyFolder(), 'project');
  await fs.mkdir(folder);
  for (const part of parts) await fs.cp(path.join(root, part), path.join(folder, part), { recursive: true });
  await fs.cp(content, path.join(folder, 'content'), { recursive: true });
  // A folder of its own, so that what the commands keep in it goes with it.
  const packages = path.join(folder, 'node_modules');
  await fs.mkdir(packages);
  for (const name of await fs.readdir(path.join(root, 'node_modules'))) {
    if (name !== '.cache') await fs.symlink(path.join(root, 'node_modules', name), path.join(packages, name));
  }
  // Documents are kept under what they are made from, wherever: to make them anew takes a third of the time of a small build.
  const kept = path.join('.cache', 'mentorbook', 'documents');
  await fs.mkdir(path.join(root, 'node_modules', kept), { recursive: true });
  await fs.mkdir(path.dirname(path.join(packages, kept)), { recursive: true });
  await fs.symlink(path.join(root, 'node_modules', kept), path.join(packages, kept));
  return folder;
}

/**
 * Programs that stand in for those that a test cannot run: `npm ci`, which needs the network, and whatever else is given.
 * @param others the text of a shell script by the name of the program
 * @returns the folder with them, to be put before the others in `PATH`
 */
export async function standIns(others: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = path.join(await emptyFolder(), 'bin');
  await fs.mkdir(folder);
  const npm = '[ "$1" = ci ] && { test -f package-lock.json && test -d node_modules; exit; }\nexec "$NPM" "$@"';
  for (const [name, script] of Object.entries({ npm, ...others })) {
    await fs.writeFile(path.join(folder, name), `#!/usr/bin/env bash\n${script}\n`, { mode: 0o755 });
  }
  return folder;
}

/** Runs a line or several of a shell as a build service does: it ends at the first command that fails. */
export async function shell(
  script: string,
  cwd: string,
  bin: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const npm = await whichNpm();
  return runProgram('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env: { ...process.env, NPM: npm, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...env },
  });
}

/** The real npm, which the one that stands in hands all else to. */
async function whichNpm(): Promise<string> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, 'npm');
    if (
      await fs.access(file).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  throw new Error('Unexpected machine without npm, expected npm beside Node.');
}
