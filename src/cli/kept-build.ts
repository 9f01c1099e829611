import { createHash } from 'node:crypto';
import fsSync from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compareText } from '../problems/problem.ts';
import { keyOfSources } from './key-of-sources.js';
import { lastCommitOf } from './last-commit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'node_modules', '.cache', 'mentorbook', 'builds');

/** What a build is made from, as far as one build can differ from the next. */
export interface BuildInput {
  readonly content: string;
  /** Where the site is published, when that was told; otherwise the content says it. */
  readonly address: string | undefined;
  /** The folder of the web server that was asked for. */
  readonly wanted: string | undefined;
  /** The plugins that were left out. */
  readonly without: string;
  readonly release: boolean;
}

const keptSchema = z.object({
  /** What it was made from. */
  key: z.string(),
  /** What it wrote, as the folder tells it without opening a file. */
  written: z.string(),
  /** Where the site is published. */
  published: z.string().optional(),
  /** What the check said, for a terminal with colours and for one without. */
  report: z.object({ coloured: z.string(), plain: z.string() }),
});

/** What is kept of the last build to a folder. */
export type KeptBuild = Readonly<z.infer<typeof keptSchema>>;

/**
 * A key for all that a build is made from: every file of the content and of the layouts, the sources, the packages, the options, the
 * last commit, which the pages tell the days of, and today, which the check compares days with.
 */
export async function keyOfBuild({ content, ...options }: BuildInput): Promise<string> {
  const config = process.env.MENTORBOOK_CONFIG ?? 'eleventy.config.ts';
  const hash = createHash('sha256').update(keyOfSources(root, ['src', 'plugins', config]));
  const today = new Date().toISOString().slice(0, 10);
  hash.update(JSON.stringify([options, today, process.cwd(), path.resolve(content), await lastCommitOf(content)]));
  for (const place of [content, path.join(root, 'layouts')]) {
    for (const file of filesIn(place)) hash.update(`\0${file}\0`).update(bytesOf(file));
  }
  return hash.digest('hex');
}

/** The bytes of a plain file. What is none, such as a link, is not opened: it may lead anywhere, and never end. */
function bytesOf(file: string): Uint8Array | string {
  try {
    const found = fsSync.lstatSync(file);
    if (found.isFile()) return fsSync.readFileSync(file);
    return found.isSymbolicLink() ? fsSync.readlinkSync(file) : 'no file';
  } catch {
    return 'unreadable';
  }
}

/** The state of all files that a build is made from, as the system tells it: it changes with each change of one. */
export function momentOf(content: string): string {
  const hash = createHash('sha256');
  for (const place of [content, path.join(root, 'layouts')]) {
    for (const file of filesIn(place)) {
      const { ino, size, ctimeMs } = stateOf(file) ?? {};
      hash.update(`${file}\0${ino}\0${size}\0${ctimeMs}\0`);
    }
  }
  return hash.digest('hex');
}

/**
 * Finds the last build when it was made from the same, and nobody has touched what it wrote.
 * @param output the folder of the site
 */
export async function sameBuild(output: string, key: string): Promise<KeptBuild | undefined> {
  const kept = await fs.readFile(fileFor(output), 'utf8').then(parsed, () => undefined);
  return kept?.key === key && kept.written === writtenIn(output) ? kept : undefined;
}

/** Keeps what the next build needs to see whether there is anything to do. A place that cannot be written to is left alone. */
export async function keepBuild(output: string, build: Omit<KeptBuild, 'written'>): Promise<void> {
  const file = fileFor(output);
  const beside = `${file}.${process.pid}`;
  try {
    await fs.mkdir(folder, { recursive: true });
    await fs.writeFile(beside, JSON.stringify({ ...build, written: writtenIn(output) }));
    await fs.rename(beside, file);
  } catch {
    // The next build makes everything again.
  }
}

function fileFor(output: string): string {
  const name = createHash('sha256').update(path.resolve(output)).digest('hex').slice(0, 32);
  return path.join(folder, `${name}.json`);
}

/** What a file holds, when it is what `keepBuild` wrote: others may write there too. */
function parsed(text: string): KeptBuild | undefined {
  try {
    return keptSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Names, sizes and times of all files of a site. */
function writtenIn(output: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(output)) {
    const { size, mtimeMs } = fsSync.statSync(file);
    hash.update(`${path.relative(output, file)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/**
 * All files below a folder by name; none when it is not there. One after the other and at once: to ask the system in the
 * background for each of a thousand files takes five times as long.
 */
function filesIn(place: string): string[] {
  return entriesIn(place)
    .flatMap(entry => {
      const file = path.join(place, entry.name);
      return entry.isDirectory() ? filesIn(file) : [file];
    })
    .sort(compareText);
}

function entriesIn(place: string): fsSync.Dirent[] {
  try {
    return fsSync.readdirSync(place, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The state of a file, as the system tells it; undefined when it has gone meanwhile. */
function stateOf(file: string): fsSync.Stats | undefined {
  try {
    return fsSync.lstatSync(file);
  } catch {
    return undefined;
  }
}
