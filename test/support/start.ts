import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { emptyFolder, root } from './run.ts';

/** A site that is served while somebody writes. */
export interface StartedSite {
  /** Waits for words that the command prints, and passes over what stands before them. */
  waitFor(words: RegExp): Promise<RegExpExecArray>;
  /** Waits until the site has been built, and gives its address. */
  address(): Promise<string>;
  readonly output: string;
  end(): Promise<void>;
}

/** Starts the site of a content folder. */
export async function startSite(content: string, port = 8190): Promise<StartedSite> {
  const output = path.join(await emptyFolder(), 'site');
  const child = spawn(
    process.execPath,
    ['src/cli/mentorbook.js', 'start', '--content', content, '--output', output, '--port', String(port)],
    { cwd: root },
  );
  let printed = '';
  const add = (data: Buffer) => {
    printed += data;
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const waitFor = async (words: RegExp) => {
    const end = Date.now() + 120_000;
    while (Date.now() < end) {
      const match = words.exec(printed);
      if (match) {
        printed = printed.slice(match.index + match[0].length);
        return match;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`Unexpected silence, expected ${words}. Printed so far:\n${printed}`);
  };
  return {
    waitFor,
    address: async () => (await waitFor(/site is at (\S+)/))[1] ?? '',
    output,
    end: () => ended(child),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise(resolve => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}

/** What a server answers. */
export interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

/** Opens an address as a browser does that a reader steers, which `fetch` does not. */
export function open(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers: { connection: 'close' } }, async response => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode, text });
    });
    request.on('error', reject);
  });
}
