import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/cli/dev-server.ts';
import { emptyFolder } from '../support/run.ts';

let running: RunningServer;
let port: number;

beforeAll(async () => {
  const folder = path.join(await emptyFolder(), 'site');
  await fs.mkdir(folder);
  await fs.writeFile(path.join(folder, 'index.html'), '<html><body>Home</body></html>');
  await fs.writeFile(path.join(path.dirname(folder), 'secret.txt'), 'secret');
  await fs.mkdir(`${folder}-old`);
  await fs.writeFile(path.join(`${folder}-old`, 'index.html'), 'secret');
  running = await serve(folder, 8230, {
    pathPrefix: '/',
    editor: undefined,
    make: async () => ({ type: 'unknown' }),
    assets: path.join(path.dirname(folder), 'assets'),
  });
  port = Number(new URL(running.address).port);
});

afterAll(() => running.server.close());

/** Asks for an address just as it is written, which a browser would tidy up. */
function ask(address: string, headers: Record<string, string> = {}, host = 'localhost') {
  return new Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const options = {
        host,
        port,
        path: address,
        headers: { host: `localhost:${port}`, connection: 'close', ...headers },
      };
      const request = http.get(options, async response => {
        let text = '';
        for await (const part of response) text += part;
        resolve({ status: response.statusCode, headers: response.headers, text });
      });
      request.on('error', reject);
    },
  );
}

describe('the server of the preview', () => {
  it('shows the site to this computer, to no frame and to no guess', async () => {
    const { status, text, headers } = await ask('/');
    expect([status, text]).toEqual([200, expect.stringContaining('Home')]);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it('listens on this computer alone', () => {
    const listening = running.server.server.address();
    expect(typeof listening === 'object' && listening?.address).toMatch(/^(?:127\.0\.0\.1|::1)$/);
  });

  it.each([
    'elsewhere.example',
    'localhost.elsewhere.example',
    '127.0.0.1.elsewhere.example',
    '192.168.0.7:8080',
    'localhost@elsewhere.example',
  ])('answers to no other name that leads to it: %s', async host => {
    const { status, text } = await ask('/', { host });
    expect([status, text]).toEqual([403, expect.not.stringContaining('Home')]);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/../site-old/',
    '/..%2fsite-old%2findex.html',
    '/a/..%2f..%2fsite-old/',
    '/%00',
    '/%',
    '/%zz',
    '//elsewhere.example/..%2f..%2fsecret.txt',
  ])('keeps what is beside the site to itself: %s', async address => {
    const { status, text } = await ask(address);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).not.toContain('secret');
  });
});
