import { type ChildProcess, spawn } from 'node:child_process';
import fsNow from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { startBuilder } from '../support/builder.ts';
import { emptyFolder, mentorbook, root, siteWith } from '../support/run.ts';

let content: string;
let place: string;
let output: string;

/** A number that no process has. */
const nobody = 2 ** 22 + 1;

beforeAll(async () => {
  content = await siteWith({});
  place = await emptyFolder();
  output = path.join(place, 'site');
  expect((await build()).code).toBe(0);
});

const build = () => mentorbook('build', '--content', content, '--output', output);

/** A change, so that there is something to build. */
const change = (title: string) =>
  fs.writeFile(path.join(content, 'programmes/pairs/guide/extra.md'), `---\ntitle: ${title}\norder: 3\n---\nText.\n`);

const title = async () => {
  const html = await fs.readFile(path.join(output, 'pairs/guide/extra/index.html'), 'utf8');
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1];
};

/** Starts a build and waits until it has begun to write. */
async function buildUntilWriting(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['src/cli/mentorbook.js', 'build', '--content', content, '--output', output], {
    cwd: root,
    stdio: 'ignore',
  });
  while (!(await fs.readdir(place)).some(name => name.startsWith('site.next-'))) {
    if (child.exitCode !== null) throw new Error('Unexpected end of the build, expected to see it write');
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return child;
}

const ended = (child: ChildProcess) => new Promise(resolve => child.once('close', resolve));

describe('a build that does not come to its end', () => {
  it('leaves the old site whole when it is killed, and nothing in the way of the next', async () => {
    await change('Before');
    await build();
    await change('After');
    const child = await buildUntilWriting();
    child.kill('SIGKILL');
    await ended(child);
    expect(await title()).toBe('Before');
    expect((await build()).code).toBe(0);
    expect(await title()).toBe('After');
    expect(await fs.readdir(place)).toEqual(['site']);
  });

  it('gives the site back that it had put aside', async () => {
    const before = await title();
    await fs.rename(output, `${output}.old-${nobody}`);
    await fs.mkdir(`${output}.next-${nobody}`);
    const broken = await siteWith({ 'programmes/pairs/guide/broken.md': '---\ntitel: Broken\n---\n' });
    const { code } = await mentorbook('build', '--content', broken, '--output', output);
    expect(code).toBe(1);
    expect(await title()).toBe(before);
    expect(await fs.readdir(place)).toEqual(['site']);
  });

  it('keeps a second build away from the folder that it writes to', async () => {
    await change('First');
    const first = await buildUntilWriting();
    const second = await build();
    expect(second.code).toBe(2);
    expect(second.stderr).toContain(`process ${first.pid} is writing there`);
    await ended(first);
    expect(await title()).toBe('First');
    expect(await fs.readdir(place)).toEqual(['site']);
  });

  it('takes a lock over whose build is no more, keeps the folders of others, and replaces what a link leads to', async () => {
    await fs.writeFile(`${output}.lock`, String(nobody));
    const mine = `${output}.old-notes`;
    await fs.mkdir(mine);
    const link = path.join(await emptyFolder(), 'public');
    await fs.symlink(output, link);
    await change('Over');
    expect((await mentorbook('build', '--content', content, '--output', link)).code).toBe(0);
    expect((await fs.lstat(link)).isSymbolicLink()).toBe(true);
    expect(await title()).toBe('Over');
    expect((await fs.readdir(place)).sort()).toEqual(['site', 'site.old-notes']);
    await fs.rmdir(mine);
  });

  it('cleans up when it is stopped', async () => {
    await change('Stopped');
    const child = await buildUntilWriting();
    child.kill('SIGTERM');
    await ended(child);
    expect(child.signalCode).toBe('SIGTERM');
    expect(await title()).toBe('Over');
    expect(await fs.readdir(place)).toEqual(['site']);
  });

  it('does not write through a link that leads nowhere', async () => {
    const nowhere = path.join(await emptyFolder(), 'public');
    await fs.symlink(`${nowhere}-gone`, nowhere);
    const { code, stderr } = await mentorbook('build', '--content', content, '--output', nowhere);
    expect(code).toBe(2);
    expect(stderr).toContain('it is a link that leads nowhere');
  });

  it('leaves the old site whole and says in plain words what the disk did', async () => {
    const builder = startBuilder();
    const before = await title();
    await change('Failed');
    const words = {
      ENOSPC: 'full disk',
      EACCES: 'refusal of',
      EIO: 'failure of the disk',
      EMFILE: 'number of open files',
    };
    for (const [index, at] of [2, 9, 160, 260, 400].entries()) {
      const [code = '', told = ''] = Object.entries(words)[index % 4] ?? [];
      const { written, problems } = await builder.ask(content, output, { way: 'write', code, at });
      expect({ written, told: problems.map(({ message }) => message) }, `${code} at ${at}`).toEqual({
        written: false,
        told: [
          expect.stringMatching(new RegExp(`^The site could not be built. Unexpected ${told}[^\\n]*\\(${code}\\)\\.$`)),
        ],
      });
      expect(await title()).toBe(before);
      expect(await fs.readdir(place)).toEqual(['site']);
    }
    expect((await builder.ask(content, output)).written).toBe(true);
    expect(await title()).toBe('Failed');
    builder.end();
  });

  it('says which file it could not write', async () => {
    const file = path.join(await emptyFolder(), 'file');
    await fs.writeFile(file, '');
    const { code, stderr } = await mentorbook('build', '--content', content, '--output', path.join(file, 'site'));
    expect(code).toBe(2);
    expect(stderr).toContain(file);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a build with nothing to do', () => {
  it('leaves the site as it is and says the same of the content', async () => {
    await fs.rm(output, { recursive: true });
    await change('Reed [name]');
    const first = await build();
    const before = (await fs.stat(output)).ino;
    const second = await build();
    expect(second.code).toBe(0);
    expect(first.stdout).toContain('placeholder-left');
    expect(second.stdout).toContain(first.stdout.split(/\n(?:Pages|Documents|Search index|Wrote)/)[0]);
    expect(second.stdout).toContain('Nothing has changed since the last build');
    expect((await fs.stat(output)).ino).toBe(before);
  });

  it('builds when a page of the site was changed or taken away', async () => {
    const page = path.join(output, 'pairs/guide/extra/index.html');
    await fs.writeFile(page, '<h1>Mine</h1>');
    await build();
    expect(await title()).toBe('Reed [name]');
    await fs.rm(page);
    await build();
    expect(await title()).toBe('Reed [name]');
  });
});

describe('content that changes while it is read', () => {
  it('is read again when a file has just gone, and is a problem where it may not be read', async () => {
    const folder = await siteWith({});
    const read = vi.spyOn(fsNow, 'readFileSync');
    read.mockImplementationOnce(() => {
      throw Object.assign(new Error('gone'), { code: 'ENOENT', syscall: 'open', path: 'x' });
    });
    expect((await checkContent(folder)).problems).toEqual([]);
    read.mockImplementationOnce(() => {
      throw Object.assign(new Error('locked'), { code: 'EACCES', syscall: 'open', path: 'x' });
    });
    const { problems } = await checkContent(folder);
    expect(problems[0]).toMatchObject({ rule: 'broken-front-matter', severity: 'error' });
    expect(problems[0]?.message).toContain('cannot be read');
    read.mockRestore();
  });
});
