import fs from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type Host, locationsIn, nginxHost, pagesHost, serveLike, walk } from '../support/hosts.ts';
import { pagesOf } from '../support/pages.ts';
import { emptyFolder, mentorbook } from '../support/run.ts';
import { watch } from '../support/watch.ts';

const folder = '/our-handbook/';

let site: string;
let browser: Browser;

beforeAll(async () => {
  site = path.join(await emptyFolder(), 'site');
  // Without a slash at the end, as people write addresses.
  const address = 'https://alder.github.io/our-handbook';
  const { code, stderr } = await mentorbook(
    ...['build', '--content', 'test/sites/small', '--output', site, '--url', address],
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  browser = await startBrowser('allow');
});
afterAll(() => browser.close());

const hosts: readonly [string, () => Promise<Host>][] = [
  ['GitHub Pages or GitLab Pages', async () => pagesHost(site, folder)],
  ['nginx', () => nginxHost(site)],
];

describe.each(hosts)('a site in a folder of %s', (_, hostOf) => {
  let server: Awaited<ReturnType<typeof serveLike>>;
  let home: string;

  beforeAll(async () => {
    server = await serveLike(await hostOf());
    home = server.origin + folder;
  });
  afterAll(() => server.close());

  it('reaches every page and every file by its links, without a detour', async () => {
    const { reached, deadEnds } = await walk(home);
    expect(deadEnds).toEqual([]);
    const pages = (await pagesOf(site)).map(page => folder + page.slice(1));
    // Those that no link leads to: earlier addresses, and what the host and the worker show by themselves.
    const without = new Set(['404.html', 'offline/', 'old/start/'].map(page => folder + page));
    expect(pages.filter(page => !reached.includes(page) && !without.has(page))).toEqual([]);
    expect(reached.filter(page => page.endsWith('.html'))).toEqual([]);
  });

  it('answers a missing address with its own page, whole wherever it is shown', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const failed: string[] = [];
    page.on('response', response => {
      if (response.status() >= 400 && !response.url().includes('/nowhere/')) failed.push(response.url());
    });
    const response = await page.goto(`${home}pairs/nowhere/deep/`);
    expect(response?.status()).toBe(404);
    await page.locator('h1').waitFor();
    expect(await page.locator('link[rel="stylesheet"]').first().getAttribute('href')).toMatch(
      /^\/our-handbook\/assets\//,
    );
    expect(failed).toEqual([]);
    await context.close();
  });

  it('leads from a folder without its slash to the one with it', async () => {
    for (const address of [home, `${home}pairs/`]) {
      const response = await fetch(address.slice(0, -1));
      expect({ status: response.status, url: response.url }).toEqual({ status: 200, url: address });
    }
  });

  it('searches, keeps pages for reading offline in its own folder, and breaks no policy', async () => {
    const context = await browser.newContext();
    const { breaches, asked } = await watch(context);
    const page = await context.newPage();
    await page.goto(`${home}pairs/guide/start/`);
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(home);
    await page.goto(`${home}search/?q=goal`);
    await page.waitForSelector('.search-results li');
    const found = await page.locator('.search-results a').first().getAttribute('href');
    expect(new URL(found ?? '', home).href.startsWith(home)).toBe(true);
    expect(breaches).toEqual([]);
    expect(asked.filter(url => !url.startsWith(home))).toEqual([]);
    await context.close();
  });

  it('hands out the whole site as a ZIP file', async () => {
    const bytes = new Uint8Array(await (await fetch(`${home}offline.zip`)).arrayBuffer());
    const files = Object.keys(unzipSync(bytes));
    expect(files).toContain('small-handbook/index.html');
    expect(files.filter(name => /_headers|_nginx/.test(name))).toEqual([]);
  });
});

describe('the headers for nginx', () => {
  it('are those for hosts that read `_headers`, and pages are asked for anew', async () => {
    const headers = await fs.readFile(path.join(site, '_headers'), 'utf8');
    const rules = headers.split(/\n(?=\S)/).map(rule => {
      const [at = '', ...lines] = rule.trimEnd().split('\n');
      const pairs = lines.map(line => line.trim().split(/: (.*)/, 2) as [string, string]);
      return { path: at.replace(/\*$/, ''), headers: Object.fromEntries(pairs) };
    });
    const [all, assets] = rules;
    const locations = locationsIn(await fs.readFile(path.join(site, '_nginx.conf'), 'utf8'), site);
    expect(locations.filter(({ isExact }) => !isExact).map(({ path: at, headers }) => ({ path: at, headers }))).toEqual(
      [
        { path: folder, headers: { ...all?.headers, 'Cache-Control': 'no-cache' } },
        { path: assets?.path, headers: { ...all?.headers, ...assets?.headers } },
      ],
    );
    expect(Object.keys(all?.headers ?? {})).toContain('Content-Security-Policy');
  });

  it('stand in a file whose braces match and whose lines end as nginx asks', async () => {
    const text = await fs.readFile(path.join(site, '_nginx.conf'), 'utf8');
    let depth = 0;
    for (const line of text.split('\n').map(each => each.trim())) {
      if (line === '' || line.startsWith('#')) continue;
      expect(line).toMatch(/[;{}]$/);
      expect((line.match(/"/g) ?? []).length % 2, line).toBe(0);
      depth += Number(line.endsWith('{')) - Number(line === '}');
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });
});
