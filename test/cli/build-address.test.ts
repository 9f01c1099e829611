import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/arguments.ts';
import { readAddress } from '../../src/cli/path-prefix.ts';
import { emptyFolder, mentorbook, type Result, siteWith, smallFile } from '../support/run.ts';

/** Builds the small site with an address in `site.yaml`; the plugins that take longest are left out. */
async function buildAt(url: string, ...options: string[]): Promise<Result & { site: string }> {
  const settings = (await smallFile('site.yaml')).replace('https://small.example/', url);
  const site = path.join(await emptyFolder(), 'site');
  const content = await siteWith({ 'site.yaml': settings });
  const without = ['--without', 'downloads,search, offline-zip,offline'];
  return { ...(await mentorbook('build', '--content', content, '--output', site, ...without, ...options)), site };
}

const home = (site: string) => fs.readFile(path.join(site, 'index.html'), 'utf8');

describe('the address of a site', () => {
  let made: Result & { site: string };

  beforeAll(async () => {
    made = await buildAt('https://small.example/mentoring');
  });

  it('says in which folder of the web server it lives, so that nothing has to be said twice', async () => {
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
    expect(made.stdout).toContain('It is made for the folder `/mentoring/` of a web server.');
    expect(await home(made.site)).toContain('href="/mentoring/pairs/"');
  });

  it('is a folder, also when it is written without the slash at its end', async () => {
    const sitemap = await fs.readFile(path.join(made.site, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('<loc>https://small.example/mentoring/pairs/</loc>');
  });

  it('gives way to a path prefix, with a warning that says what to write', async () => {
    const { code, stderr, site } = await buildAt('https://small.example/mentoring/', '--path-prefix', '/books/');
    expect(code).toBe(0);
    expect(await home(site)).toContain('href="/books/pairs/"');
    expect(stderr).toMatch(
      /^Warning: the site is made for the folder `\/books\/`, but its address is `https:\/\/small/,
    );
    expect(stderr).toContain('write `url: https://small.example/books/` in');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('may be told by the web host instead', async () => {
    const { stderr, site } = await buildAt('https://small.example/', '--url', 'https://preview.example');
    expect(stderr).toBe('');
    expect(await home(site)).toContain('href="/pairs/"');
    expect(await fs.readFile(path.join(site, 'sitemap.xml'), 'utf8')).toContain('<loc>https://preview.example/pairs/');
  });

  it('has to be a web address', async () => {
    for (const wrong of ['alder.example', 'https://', 'https://alder.example/?page=1', 'ftp://alder.example/']) {
      expect(() => readAddress(wrong)).toThrow(UsageError);
      expect(() => readAddress(wrong)).toThrow(`Unexpected address \`${wrong}\`, expected one that begins with`);
    }
    const { code, stderr } = await mentorbook('build', '--url', 'alder.example');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('`alder.example`') });
  });
});

describe('a build without some plugins', () => {
  it('leaves them out, and what links to them', async () => {
    const { site } = await buildAt('https://small.example/', '--without', 'offline-zip,manual,feed');
    const files = await fs.readdir(site);
    expect(files).not.toContain('offline.zip');
    expect(files).not.toContain('manual');
    expect(files).not.toContain('feed.xml');
    expect(await home(site)).not.toMatch(/offline\.zip|\/manual\/|feed\.xml/);
  });

  it('names the nearest plugin for one that is not there, and writes nothing', async () => {
    const { code, stderr, site } = await buildAt('https://small.example/', '--without', 'ofline-zip');
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'Unexpected plugin `ofline-zip`, expected `offline-zip`\n' });
    await expect(fs.access(site)).rejects.toThrow();
    const content = await buildAt('https://small.example/', '--without', 'content');
    expect(content.stderr).toMatch(/^Unexpected plugin `content`, expected one of agreements, aliases, assets/);
  });
});
