import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditServer } from '../../src/cli/edit-server.ts';
import { siteWith } from '../support/run.ts';

let folder: string;
let server: http.Server;
let host: string;
let saves = 0;
const file = 'programmes/pairs/guide/end.md';

beforeAll(async () => {
  folder = await siteWith({});
  const editor = new EditServer(folder, '/', () => {
    saves += 1;
  });
  server = http.createServer(async (request, response) => {
    if (!(await editor.answer(request, response))) response.writeHead(404).end('not the editor');
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  host = `localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise(resolve => server.close(resolve)));

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
}

/** Asks as a browser does, or as somebody who pretends to be one. */
function ask(method: string, address: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method, headers: { host, connection: 'close', ...headers } };
    const request = http.request(`http://${host}/edit/${address}`, options, async response => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode, text });
    });
    request.on('error', reject);
    request.end(body);
  });
}

const own = () => ({ origin: `http://${host}`, 'x-mentorbook-edit': '1', 'content-type': 'application/json' });
const put = (to: string, text: string, base: string | null, headers: Record<string, string> = own()) =>
  ask('PUT', `file?path=${encodeURIComponent(to)}`, headers, JSON.stringify({ text, base }));
const onDisk = (name = file) => fs.readFile(path.join(folder, name), 'utf8');

describe('the server of the form editor', () => {
  it('lists what has a form, and the pictures', async () => {
    const { text } = await ask('GET', 'files');
    const paths = (JSON.parse(text) as { path: string }[]).map(each => each.path);
    expect(paths).toContain('site.yaml');
    expect(paths).toContain(file);
    expect(paths).not.toContain('manual/start.md');
  });

  it('writes a file whole and says that something was saved', async () => {
    const before = await onDisk();
    const { status, text } = await put(file, before.replace('Say thank you.', 'Say goodbye.'), before);
    expect([status, JSON.parse(text).merged]).toEqual([200, false]);
    expect(await onDisk()).toBe(before.replace('Say thank you.', 'Say goodbye.'));
    expect((await fs.readdir(path.join(folder, 'programmes/pairs/guide'))).toSorted()).toEqual(['end.md', 'start.md']);
    expect(saves).toBe(1);
  });

  it('keeps the mark at the start and the line ends of a file', async () => {
    const before = `\uFEFF${(await onDisk()).replaceAll('\n', '\r\n')}`;
    await fs.writeFile(path.join(folder, file), before);
    const seen = before.slice(1).trim();
    await put(file, `${seen.replace('goodbye', 'hello')}\n`, seen);
    expect(await onDisk()).toBe(before.replace('goodbye', 'hello'));
  });

  it('keeps what somebody else changed, and asks people where both changed the same', async () => {
    const base = '---\ntitle: A\norder: 1\n---\n\nText.\n';
    await fs.writeFile(path.join(folder, file), base.replace('A', 'Theirs'));
    const merged = await put(file, base.replace('order: 1', 'order: 2'), base);
    expect(JSON.parse(merged.text).merged).toBe(true);
    expect(await onDisk()).toBe('---\ntitle: Theirs\norder: 2\n---\n\nText.\n');
    const refused = await put(file, base.replace('A', 'Mine'), base);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Not saved: `title` of')]);
    await fs.writeFile(path.join(folder, file), '---\ntitle: "A\n---\n');
    expect((await put(file, base.replace('A', 'Mine'), base)).text).toContain('Mend it in a text editor first');
    expect(await onDisk()).toBe('---\ntitle: "A\n---\n');
  });

  it('never takes the place of a file with a new one, nor brings back one that is gone', async () => {
    const taken = await put('programmes/pairs/guide/start.md', '---\ntitle: New\n---\n', null);
    expect([taken.status, taken.text]).toEqual([409, expect.stringContaining('there is a file')]);
    const gone = await put('programmes/pairs/guide/was.md', '---\ntitle: New\n---\n', '---\ntitle: Old\n---\n');
    expect([gone.status, gone.text]).toEqual([409, expect.stringContaining('moved or deleted')]);
  });

  it('makes, shows and removes new files, pictures too', async () => {
    expect((await put('programmes/pairs/sheets/plan.md', '---\ntitle: Plan\n---\n', null)).status).toBe(200);
    expect(await onDisk('programmes/pairs/sheets/plan.md')).toBe('---\ntitle: Plan\n---\n');
    const picture = 'file?path=programmes/pairs/guide/dot.png';
    const { 'content-type': _, ...headers } = own();
    expect((await ask('PUT', picture, { ...headers, 'content-type': 'application/octet-stream' }, 'PNG')).status).toBe(
      200,
    );
    expect((await ask('GET', picture)).text).toBe('PNG');
    expect((await ask('DELETE', picture, headers)).status).toBe(200);
    expect((await ask('GET', picture)).status).toBe(404);
  });

  it.each([
    '../outside.md',
    'programmes/../../outside.md',
    'programmes/pairs/guide/../../../../outside.md',
    '/etc/outside.md',
    'programmes\\..\\outside.md',
    'programmes/pairs/.hidden.md',
    'programmes/.git/hooks/x.md',
    'overrides/rules/mine.ts',
    'overrides/strings/en.md',
    'programmes/pairs/guide/page.html',
    'package.json',
  ])('writes nothing at %s', async target => {
    expect((await put(target, '---\ntitle: A\n---\n', null)).status).toBe(403);
    expect((await ask('GET', `file?path=${encodeURIComponent(target)}`)).status).toBe(403);
    expect((await ask('DELETE', `file?path=${encodeURIComponent(target)}`, own())).status).toBe(403);
  });

  it('follows no link', async () => {
    const outside = path.join(path.dirname(folder), 'outside');
    await fs.mkdir(outside);
    await fs.writeFile(path.join(outside, 'secret.md'), 'secret');
    await fs.symlink(outside, path.join(folder, 'programmes/pairs/terms'));
    await fs.symlink(path.join(outside, 'secret.md'), path.join(folder, 'programmes/pairs/guide/link.md'));
    for (const target of ['programmes/pairs/terms/secret.md', 'programmes/pairs/guide/link.md']) {
      expect((await put(target, 'mine', 'secret')).status).toBe(403);
      expect((await ask('GET', `file?path=${target}`)).status).toBe(403);
    }
    expect((await ask('GET', 'files')).text).not.toContain('secret');
    expect(await fs.readFile(path.join(outside, 'secret.md'), 'utf8')).toBe('secret');
  });

  it('answers its own page on this device alone', async () => {
    const before = await onDisk('site.yaml');
    const { origin, 'x-mentorbook-edit': mark, 'content-type': type } = own();
    const strangers: Record<string, string>[] = [
      { origin: 'https://evil.example', 'x-mentorbook-edit': mark, 'content-type': type },
      { origin: 'null', 'x-mentorbook-edit': mark, 'content-type': type },
      { origin, 'content-type': type },
      { 'x-mentorbook-edit': mark, 'content-type': type },
      { origin: 'http://evil.example', 'x-mentorbook-edit': mark, 'content-type': type, host: 'evil.example' },
      { origin, 'x-mentorbook-edit': mark, 'content-type': type, 'sec-fetch-site': 'cross-site' },
      { origin: `http://localhost:1`, 'x-mentorbook-edit': mark, 'content-type': type, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of strangers) expect((await put('site.yaml', 'title: Mine', before, headers)).status).toBe(403);
    expect(await onDisk('site.yaml')).toBe(before);
    // A name of somebody else's that leads to this device reads nothing either.
    expect((await ask('GET', 'files', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('GET', 'files', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await ask('GET', 'files', { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('goes on when it is sent what nobody can read', async () => {
    expect((await ask('PUT', `file?path=${file}`, own(), '{"text":')).status).toBe(400);
    expect((await ask('PUT', `file?path=${file}`, own(), 'null')).status).toBe(400);
    expect((await ask('GET', 'files')).status).toBe(200);
  });

  it('leaves the rest of the site to the site, and gives nothing but its own files', async () => {
    expect((await ask('GET', '../pairs/')).text).toBe('not the editor');
    expect((await ask('GET', 'start.js')).status).toBe(200);
    expect((await ask('GET', '..%2Fpackage.json')).status).toBe(404);
    expect((await ask('GET', 'assets')).status).toBe(404);
  });
});
