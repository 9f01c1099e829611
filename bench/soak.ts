import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a long time of writing did. */
export interface Soaked {
  /** How many edits there were. */
  readonly edits: number;
  /** The memory of all processes of `npm start` together, in megabytes, after each round of edits. */
  readonly memory: readonly number[];
  /** The time from the last edit of each round until its page was served, in milliseconds. */
  readonly seen: readonly number[];
  /** The files of the site in the end that are not as a build from nothing writes them. */
  readonly different: readonly string[];
}

/** The ways in which editors and other programs change a file. */
const ways = ['over', 'beside', 'emptied', 'moved', 'broken', 'other file', 'folder away'] as const;

/**
 * Edits the small site again and again while `npm start` serves it, as text editors, git and people do.
 * @param rounds how many rounds of edits; after each it waits until the last edit is served
 * @param each how many edits a round has
 * @param port the first port to try
 * @throws when an edit is not served within four minutes, or the command ends
 */
export async function soak(rounds: number, each: number, port = 8290): Promise<Soaked> {
  const place = await fs.mkdtemp(path.join(os.tmpdir(), 'mentorbook-soak-'));
  const content = path.join(place, 'content');
  const output = path.join(place, 'site');
  await fs.cp(path.join(root, 'test', 'sites', 'small'), content, { recursive: true });
  const served = startServing(content, output, port);
  try {
    const address = await served.address;
    const memory: number[] = [];
    const seen: number[] = [];
    let done = 0;
    for (let round = 1; round <= rounds; round += 1) {
      for (let edit = 1; edit <= each; edit += 1) await changeFile(content, ways[done++ % ways.length] ?? 'over', done);
      const mark = `Edit number ${done} of all.`;
      await fs.writeFile(path.join(content, endPage), textOf(mark));
      const begun = performance.now();
      await until(
        async () => (await pageAt(`${address}pairs/guide/end/`)).includes(mark),
        `${mark} on the page`,
        served.said,
      );
      seen.push(Math.round(performance.now() - begun));
      memory.push(memoryOf(served.pid));
      done += 1;
    }
    const clean = path.join(place, 'clean');
    execFileSync(process.execPath, ['src/cli/mentorbook.js', 'build', '--content', content, '--output', clean], {
      cwd: root,
      stdio: 'ignore',
    });
    let different: string[] = [];
    // The site in the folder may be made a moment after the page is served.
    const isSame = async () => {
      different = await differences(output, clean);
      return different.length === 0;
    };
    await until(isSame, 'the site of a build from nothing', served.said).catch(() => undefined);
    return { edits: done, memory, seen, different };
  } finally {
    await served.stop();
    await fs.rm(place, { recursive: true, force: true });
  }
}

const endPage = 'programmes/pairs/guide/end.md';
const textOf = (words: string) => `---\ntitle: How to end\norder: 2\n---\n${words}\n`;

async function changeFile(content: string, way: (typeof ways)[number], number: number): Promise<void> {
  const file = path.join(content, endPage);
  const text = textOf(`Text number ${number}.`);
  switch (way) {
    case 'over':
      await fs.writeFile(file, text);
      break;
    case 'beside':
      await fs.writeFile(`${file}.tmp`, text);
      await fs.rename(`${file}.tmp`, file);
      break;
    case 'emptied':
      await fs.truncate(file);
      await wait(20);
      await fs.writeFile(file, text);
      break;
    case 'moved':
      await fs.rename(file, `${file}~`);
      await fs.writeFile(file, text);
      await fs.rm(`${file}~`);
      break;
    case 'broken':
      await fs.writeFile(file, text.replace('title:', 'titel:'));
      break;
    case 'other file': {
      const other = path.join(content, 'programmes/pairs/guide/extra.md');
      if (number % 2 === 0) await fs.writeFile(other, textOf(`Other ${number}.`).replace('order: 2', 'order: 3'));
      else await fs.rm(other, { force: true });
      break;
    }
    case 'folder away': {
      const folder = path.dirname(file);
      await fs.rename(folder, `${folder}-away`);
      await wait(30);
      await fs.rename(`${folder}-away`, folder);
    }
  }
  await wait(60);
}

function startServing(content: string, output: string, port: number) {
  const args = ['src/cli/mentorbook.js', 'start', '--content', content, '--output', output, '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: root });
  let said = '';
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const address = new Promise<string>((resolve, reject) => {
    const hear = (data: Buffer) => {
      said = (said + data).slice(-4000);
      const [, found] = /site is at (\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`Unexpected end of npm start, expected it to serve:\n${said}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid ?? 0, address, said: () => said, stop };
}

async function until(isSo: () => Promise<boolean>, what: string, said: () => string): Promise<void> {
  const end = performance.now() + 240_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Unexpected silence, expected ${what}. Printed last:\n${said()}`);
    await wait(50);
  }
}

/** A page as a browser asks for it; empty while nobody answers. */
async function pageAt(address: string): Promise<string> {
  try {
    return await (await fetch(address, { headers: { accept: 'text/html' } })).text();
  } catch {
    return '';
  }
}

/** The memory of a process and all that it has started, in megabytes. */
function memoryOf(pid: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const all = rows.map(row => row.trim().split(/\s+/).map(Number));
  const ours = new Set([pid]);
  // A process is started by one with a lower number, or the numbers have begun anew: twice is enough for both.
  for (const [child = 0, parent = 0] of [...all, ...all]) if (ours.has(parent)) ours.add(child);
  const kilobytes = all.reduce((sum, [process = 0, , size = 0]) => (ours.has(process) ? sum + size : sum), 0);
  return Math.round(kilobytes / 1024);
}

async function differences(one: string, other: string): Promise<string[]> {
  const [here, there] = await Promise.all([sumsIn(one), sumsIn(other)]);
  return [...new Set([...here.keys(), ...there.keys()])].filter(file => here.get(file) !== there.get(file)).sort();
}

async function sumsIn(folder: string): Promise<Map<string, string>> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sums = new Map<string, string>();
  for (const entry of entries.filter(each => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await fs.readFile(file).catch(() => '');
    sums.set(path.relative(folder, file), createHash('sha256').update(bytes).digest('hex'));
  }
  return sums;
}
