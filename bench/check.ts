/**
 * How long the check takes for about 1,000 content files, against reading and parsing alone.
 * Run it with `npm run bench:check`. CPU time is that of this process, after Node and the modules have started.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import matter from 'gray-matter';
import { parseDocument } from 'yaml';
import { checkContent } from '../src/check-content.ts';

/** Copies the shipped content, its six-month programme over and over, until there are about this many files. */
async function contentOf(count: number): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mentorbook-bench-'));
  await fs.cp('content/library', path.join(folder, 'library'), { recursive: true });
  const programme = 'content/programmes/six-month';
  const each = (await filesIn(programme)).length;
  const copies = Math.max(1, Math.round((count - (await filesIn(folder)).length) / each));
  const ids = Array.from({ length: copies }, (_, index) => `programme-${index + 1}`);
  for (const id of ids) await fs.cp(programme, path.join(folder, 'programmes', id), { recursive: true });
  const site = `title: Bench\ndescription: Many files.\norganisation:\n  name: Bench\nprogrammes:\n${ids.map(id => `  - ${id}\n`).join('')}`;
  await fs.writeFile(path.join(folder, 'site.yaml'), site);
  return folder;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
}

/** What any tool must do at the least: read each file, split it and parse its YAML. */
async function parseAlone(folder: string): Promise<void> {
  for (const file of await filesIn(folder)) {
    const text = await fs.readFile(file, 'utf8');
    if (file.endsWith('.md')) parseDocument(matter(text, { engines: { yaml: () => ({}) } }).matter);
  }
}

/** CPU seconds that a task takes. */
async function cpuOf(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const count = Number(process.argv[2] ?? 1000);
const folder = await contentOf(count);
const files = (await filesIn(folder)).length;
const parsing = await cpuOf(() => parseAlone(folder));
let problems = 0;
const checking = await cpuOf(async () => {
  problems = (await checkContent(folder)).problems.length;
});
await fs.rm(folder, { recursive: true });
process.stdout.write(
  `${files} files, ${problems} problems\nparsing alone ${parsing.toFixed(2)} s of CPU\nthe whole check ${checking.toFixed(2)} s of CPU (${(checking / parsing).toFixed(1)} times parsing)\n`,
);
