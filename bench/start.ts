/**
 * Measures how long a change takes to be seen in `npm start`: from the write of a file until the page that shows the change has come
 * over HTTP, asked for when the server tells browsers to reload. Once, a browser is watched as well.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../test/support/find-browser.ts';
import { root } from './contestants.ts';
import { writeContent } from './handbook/mentorbook.ts';

const sizes = process.argv.slice(2).map(Number);
/** How often each change is measured; an even number, so that the last mends what the one before it broke. */
const times = 10;
/** Between two changes, in milliseconds: the next one comes before the whole site is built again. */
const pause = 700;
const port = 8390;

/** A change to a page, and the page where it shows. */
interface Change {
  readonly name: string;
  readonly shownAt: string;
  edit(text: string, round: number): string;
  shows(page: string, round: number): boolean;
}

const page = (name: string) => `/programme-1/guide/${name}/`;

const changes: readonly Change[] = [
  {
    name: 'a text',
    shownAt: page('guide-3'),
    edit: (text, round) => `${text}\nThis is change ${round}.\n`,
    shows: (html, round) => html.includes(`This is change ${round}.`),
  },
  {
    name: 'a title that other pages show',
    shownAt: page('guide-4'),
    edit: (text, round) => text.replace(/^title: .*$/m, `title: Title of change ${round}`),
    shows: (html, round) => html.includes(`Title of change ${round}`),
  },
  {
    name: 'an order that other pages show',
    shownAt: page('guide-2'),
    edit: (text, round) => text.replace(/^order: .*$/m, `order: ${round % 2 === 0 ? 3 : 300}`),
    shows: (html, round) => /rel="next" href="[^"]*\/guide-3\/"/.test(html) === (round % 2 === 0),
  },
  {
    name: 'a mistake, until its problem is shown',
    shownAt: page('guide-3'),
    edit: (text, round) => (round % 2 === 1 ? text.replace(/^order:/m, 'ordr:') : text.replace(/^ordr:/m, 'order:')),
    shows: (html, round) => html.includes('role="alert"') === (round % 2 === 1),
  },
];

for (const size of sizes.length > 0 ? sizes : [100, 1000]) await measureStart(size);

async function measureStart(size: number): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentorbook-bench-'));
  const content = path.join(folder, 'content');
  writeContent(content, size);
  const command = ['src/cli/mentorbook.js', 'start', '--content', content, '--output', path.join(folder, 'site')];
  const server = spawn(process.execPath, [...command, '--port', String(port)], { cwd: root });
  try {
    const began = performance.now();
    const [, address = ''] = await printed(server.stdout, /pages are at http:\/\/(localhost:\d+)\//);
    console.log(`${size} pages: the first is there after ${((performance.now() - began) / 1000).toFixed(1)} s`);
    await printed(server.stdout, /site is at/);
    const file = path.join(content, 'programmes', 'programme-1', 'guide', 'guide-3.md');
    for (const change of changes) {
      const taken: number[] = [];
      const cpuBefore = cpuOf(server.pid);
      for (let round = 1; round <= times; round += 1) {
        await new Promise(resolve => setTimeout(resolve, pause));
        taken.push(await timeOf(change, round, file, address));
      }
      const cpu = (cpuOf(server.pid) - cpuBefore) / times;
      const all = taken.map(each => each.toFixed(0)).join(', ');
      console.log(`  ${change.name}: ${median(taken).toFixed(0)} ms, of the processor ${cpu.toFixed(0)} ms (${all})`);
    }
    console.log(`  a text, in the browser: ${(await inBrowser(file, address)).toFixed(0)} ms`);
    console.log(`  memory: ${memoryOf(server.pid).join(', ')}`);
  } finally {
    server.kill();
    await new Promise(resolve => server.once('exit', resolve));
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** From the write to the page, in milliseconds. */
async function timeOf(change: Change, round: number, file: string, address: string): Promise<number> {
  const text = change.edit(fs.readFileSync(file, 'utf8'), round);
  const { reload } = await openPage(address);
  const began = performance.now();
  fs.writeFileSync(file, text);
  await reload;
  const html = await get(`http://${address}${change.shownAt}`);
  const taken = performance.now() - began;
  if (!change.shows(html, round)) throw new Error(`Unexpected page without ${change.name}, expected it to show`);
  return taken;
}

/** Connects to the server as an open page does; `reload` waits until the server tells it to reload. */
function openPage(address: string): Promise<{ readonly reload: Promise<void> }> {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.from('mentorbook-bench').toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const request = http.get(`http://${address}/`, { headers });
    request.on('error', reject);
    request.on('upgrade', (_response, socket) => {
      const reload = new Promise<void>(told => {
        socket.on('data', (message: Buffer) => {
          if (!message.includes('eleventy.reload')) return;
          socket.destroy();
          told();
        });
      });
      resolve({ reload });
    });
  });
}

async function get(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    http
      .get(address, { agent: false }, async response => {
        let text = '';
        for await (const part of response) text += part;
        resolve(text);
      })
      .on('error', reject);
  });
}

/** From the write until a browser that has the page open shows the change, in milliseconds. */
async function inBrowser(file: string, address: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: (await findBrowser()) ?? '', args: ['--no-sandbox'] });
  try {
    const open = await browser.newPage();
    await open.goto(`http://${address}${page('guide-3')}`);
    await new Promise(resolve => setTimeout(resolve, pause));
    const began = performance.now();
    fs.writeFileSync(file, `${fs.readFileSync(file, 'utf8')}\nThe browser shows this.\n`);
    await open.getByText('The browser shows this.').waitFor();
    return performance.now() - began;
  } finally {
    await browser.close();
  }
}

/** Waits for words of a program. */
function printed(output: NodeJS.ReadableStream, words: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (data: Buffer) => {
      text += data;
      const found = words.exec(text);
      if (!found) return;
      output.off('data', hear);
      resolve(found);
    };
    output.on('data', hear);
    output.once('end', () => reject(new Error(`Unexpected end, expected ${words}.\n${text}`)));
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function read(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** A process and those that it has started. */
function familyOf(pid: number | undefined): string[] {
  return [String(pid), ...read(`/proc/${pid}/task/${pid}/children`).split(' ')].filter(each => each !== '');
}

/** The processor's time that the server and the previewer have taken, in milliseconds, as Linux tells it in ticks of ten. */
function cpuOf(pid: number | undefined): number {
  const parts = familyOf(pid).filter(
    (each, index) => index === 0 || read(`/proc/${each}/cmdline`).includes('\0previewer\0'),
  );
  const ticks = parts.flatMap(each => read(`/proc/${each}/stat`).split(') ')[1]?.split(' ').slice(11, 13) ?? []);
  return ticks.reduce((sum, tick) => sum + Number(tick), 0) * 10;
}

/** The memory of a process and of those that it has started, as Linux tells it. */
function memoryOf(pid: number | undefined): string[] {
  return familyOf(pid).flatMap(each => {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${each}/status`))?.[1];
    const [, , name = 'start'] = read(`/proc/${each}/cmdline`).split('\0');
    return kilobytes === undefined ? [] : [`${name} ${Math.round((Number(kilobytes) * 1024) / 1e6)} MB`];
  });
}
