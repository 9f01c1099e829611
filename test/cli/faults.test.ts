import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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
