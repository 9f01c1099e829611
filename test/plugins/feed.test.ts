import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { mentorbook, siteWith } from '../support/run.ts';

/** A site in a git repository of its own, with one page changed after the others, and the site built from it. */
async function builtFromGit(): Promise<{ output: string; folder: string }> {
  const folder = await siteWith({});
  const git = (day: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T23:30:00-0800`, GIT_AUTHOR_DATE: `${day}T23:30:00-0800` },
    });
  git('2026-01-02', 'init', '--quiet');
  git('2026-01-02', 'add', '.');
  git('2026-01-02', 'commit', '--quiet', '-m', 'Begin');
  await fs.appendFile(path.join(folder, 'programmes/pairs/sessions/first.md'), '\nMore.\n');
  git('2026-03-04', 'commit', '--quiet', '-am', 'Add');
  const output = path.join(folder, '..', 'site');
  const { code, stderr } = await mentorbook('build', '--content', folder, '--output', output);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return { output, folder };
}

describe('what git knows of the content', () => {
  it('stands at the foot of each page and in an Atom feed, the newest change first', async () => {
    const { output } = await builtFromGit();
    const page = await fs.readFile(path.join(output, 'pairs/sessions/first/index.html'), 'utf8');
    expect(page).toContain('Last changed: 4 March 2026');
    expect(page).toContain('type="application/atom+xml"');
    const feed = new DOMParser().parseFromString(await fs.readFile(path.join(output, 'feed.xml'), 'utf8'), 'text/xml');
    const entries = [...feed.getElementsByTagName('entry')].map(entry =>
      ['id', 'updated'].map(name => entry.getElementsByTagName(name)[0]?.textContent),
    );
    expect(entries[0]).toEqual(['https://small.example/pairs/sessions/first/', '2026-03-04T00:00:00Z']);
    expect(entries.slice(1).every(([, day]) => day === '2026-01-02T00:00:00Z')).toBe(true);
    expect(new Set(entries.map(([id]) => id)).size).toBe(entries.length);
  });

  it('is not asked for outside a repository: the pages say nothing of it, and there is no feed', async () => {
    const folder = await siteWith({});
    const output = path.join(folder, '..', 'site');
    await mentorbook('build', '--content', folder, '--output', output);
    const page = await fs.readFile(path.join(output, 'pairs/sessions/first/index.html'), 'utf8');
    expect(page).not.toMatch(/Last changed|atom\+xml/);
    expect(await fs.readdir(output)).not.toContain('feed.xml');
  });
});

describe('the way to edit a page', () => {
  it('leads to its file at the address that site.yaml gives', async () => {
    const site = await fs.readFile('test/sites/small/site.yaml', 'utf8');
    const folder = await siteWith({ 'site.yaml': `${site}editAddress: https://code.example/edit/{path}\n` });
    const output = path.join(folder, '..', 'site');
    await mentorbook('build', '--content', folder, '--output', output);
    const page = await fs.readFile(path.join(output, 'pairs/sessions/first/index.html'), 'utf8');
    expect(page).toContain('href="https://code.example/edit/programmes/pairs/sessions/first.md"');
  });
});
