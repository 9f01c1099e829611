/**
 * How long the check takes for about 1,000 content files, against reading and parsing alone.
 * Run it with `npm run bench:check`. The last line is what a user's machine spends on the whole command beyond starting
 * Node; the others leave the loading of the program out.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import matter from 'gray-matter';
import { parseDocument } from 'yaml';
import { checkContent } from '../src/check-content.ts';

/**
 * Copies the shipped content, its six-month programme over and over, until there are about this many files. Each copy has
 * words of its own, so that nothing that is remembered of one text serves for another.
 */
async function contentOf(count: number): Promise<string> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mentorbook-bench-'));
  await fs.cp('content/library', path.join(folder, 'library'), { recursive: true });
  const programme = 'content/programmes/six-month';
  const each = (await filesIn(programme)).length;
  const copies = Math.max(1, Math.round((count - (await filesIn(folder)).length) / each));
  const ids = Array.from({ length: copies }, (_, index) => `programme-${index + 1}`);
  for (const [index, id] of ids.entries()) {
    const copy = path.join(folder, 'programmes', id);
    await fs.cp(programme, copy, { recursive: true });
    for (const file of await filesIn(copy))
      await fs.writeFile(file, inOwnWords(await fs.readFile(file, 'utf8'), index));
  }
  const site = `title: Bench\ndescription: Many files.\norganisation:\n  name: Bench\nprogrammes:\n${ids.map(id => `  - ${id}\n`).join('')}`;
  await fs.writeFile(path.join(folder, 'site.yaml'), site);
  return folder;
}

/** Numbers the small words of a text; its headings, which links name, stay. */
function inOwnWords(text: string, number: number): string {
  const lines = text.split('\n');
  const own = lines.map(line =>
    line.startsWith('#') ? line : line.replace(/ (?:the|an?|to|your?|and|of|it|is|in|on|for)(?= )/g, `$&-${number}`),
  );
  return own.join('\n');
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

/** CPU seconds of a process of Node from its first moment to its last: the least of several runs. */
async function cpuOfProcesses(all: readonly (readonly string[])[], turns: number): Promise<number[]> {
  const report = `${folder}.cpu`;
  const least = all.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, args] of all.entries()) {
      const env = { ...process.env, CPU_REPORT: report };
      const { status, stderr } = spawnSync(process.execPath, ['--require', './bench/report-cpu.cjs', ...args], { env });
      if (status !== 0) throw new Error(`Unexpected end of \`node ${args.join(' ')}\`:\n${stderr}`);
      least[index] = Math.min(least[index] ?? 0, Number(await fs.readFile(report, 'utf8')));
    }
  }
  await fs.rm(report);
  return least;
}

const count = Number(process.argv[2] ?? 1000);
const folder = await contentOf(count);
const files = (await filesIn(folder)).length;
const parsing = await cpuOf(() => parseAlone(folder));
let problems = 0;
const checking = await cpuOf(async () => {
  problems = (await checkContent(folder)).problems.length;
});
const command = ['--single-threaded', 'src/cli/quick-check.js', '--content', folder];
// The first run puts the program into one file; that is done once and not counted.
await cpuOfProcesses([command], 1);
const [start = 0, whole = 0] = await cpuOfProcesses([['-e', '0'], command], 5);
await fs.rm(folder, { recursive: true });
const times = (seconds: number) => `${seconds.toFixed(2)} s of CPU (${(seconds / parsing).toFixed(1)} times parsing)`;
process.stdout.write(
  `${files} files, ${problems} problems
parsing alone ${parsing.toFixed(2)} s of CPU
the check alone ${times(checking)}
the whole command, beyond \`node -e 0\` ${times(whole - start)}
`,
);
