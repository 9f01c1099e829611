import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { renewedTab, startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf } from '../support/pages.ts';
import { emptyFolder } from '../support/run.ts';
import { watch } from '../support/watch.ts';

const site = inject('shippedSite');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let newest: ReturnType<typeof renewedTab>;
/** The unpacked folder. */
let folder: string;
let names: string[];
let breaches: string[];
const failures: string[] = [];

beforeAll(async () => {
  const [unpacked, started] = await Promise.all([unpack(), startBrowser()]);
  folder = unpacked;
  browser = started;
  context = await browser.newContext({ acceptDownloads: true });
  ({ breaches } = await watch(context));
  newest = renewedTab(context);
  context.on('weberror', error => failures.push(`${error.page()?.url()} ${error.error()}`));
});

afterAll(async () => {
  await browser?.close();
});

async function unpack(): Promise<string> {
  const files = unzipSync(await fs.readFile(path.join(site, 'offline.zip')));
  names = Object.keys(files);
  const target = await emptyFolder();
  for (const [name, bytes] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(target, name)), { recursive: true });
    await fs.writeFile(path.join(target, name), bytes);
  }
  return path.join(target, names[0]?.split('/')[0] ?? '');
}

async function open(file: string): Promise<void> {
  page = await newest(pathToFileURL(path.join(folder, file)).href);
}

describe('the site as one file', () => {
  it('unpacks into one folder, with every page and download of the site', async () => {
    expect(new Set(names.map(name => name.split('/')[0])).size).toBe(1);
    const webOnly = ['/404.html', '/offline/'];
    expect(await pagesOf(folder)).toEqual((await pagesOf(site)).filter(address => !webOnly.includes(address)));
    const pdf = 'six-month/handbook.letter.pdf';
    expect(await fs.readFile(path.join(folder, pdf))).toEqual(await fs.readFile(path.join(site, pdf)));
  });

  it('holds nothing that works on the web alone', () => {
    expect(
      names.filter(name => /pagefind|sw\.js|_headers|webmanifest|offline\.(?:json|zip)|\.mentorbook/.test(name)),
    ).toEqual([]);
  });

  it('is linked with its size from the home page and from each programme', async () => {
    const megabytes = Math.ceil((await fs.stat(path.join(site, 'offline.zip'))).size / 1e6);
    for (const address of ['/', '/six-month/', '/two-session/', '/open-ended/']) {
      expect(await htmlOf(site, address), address).toContain(
        `href="/offline.zip" download>The whole site as one file (ZIP) (${megabytes} MB)</a>`,
      );
    }
  });

  it('has only links that lead to a file beside it, or to the web', async () => {
    for (const address of await pagesOf(folder)) {
      const html = await htmlOf(folder, address);
      const own = [...html.matchAll(/\s(?:href|src|action|data-url|data-maker)="([^"]*)"/g)].map(
        ([, target = '']) => target,
      );
      expect(
        own.filter(
          target =>
            target.startsWith('/') || /^[^#]*\/(?:[?#]|$)/.test(target.replace(/^(?:https?|mailto|tel):.*/, '')),
        ),
        address,
      ).toEqual([]);
      expect(html, address).not.toMatch(/type="module"|rel="manifest"|web-only/);
    }
    expect(await relativelyBroken()).toEqual([]);
  });
});

/** The links of the folder whose file or anchor is not there. */
async function relativelyBroken(): Promise<string[]> {
  const ids = new Map<string, Set<string>>();
  const files = (await pagesOf(folder)).map(address =>
    `${address}${address.endsWith('/') ? 'index.html' : ''}`.slice(1),
  );
  for (const file of files) {
    const html = await fs.readFile(path.join(folder, file), 'utf8');
    ids.set(file, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)));
  }
  const broken: string[] = [];
  for (const file of files) {
    const html = await fs.readFile(path.join(folder, file), 'utf8');
    for (const [, target = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      if (/^(?:https?|mailto|tel):/.test(target)) continue;
      const [, name = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?#?(.*)$/.exec(target.replace(/&amp;/g, '&')) ?? [];
      const goal = name === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(name));
      const isThere = await fs.stat(path.join(folder, goal)).then(
        found => found.isFile(),
        () => false,
      );
      if (!isThere || (anchor && !ids.get(goal)?.has(decodeURIComponent(anchor)))) broken.push(`${file} ${target}`);
    }
  }
  return broken;
}

describe('a reader who opens it without a server', () => {
  it('follows links from page to page, with style and icon, under the policy', async () => {
    await open('index.html');
    await page.locator('.card').getByRole('link', { name: 'Six-month mentoring' }).click();
    await page.waitForURL(/six-month\/index\.html$/);
    await page.locator('.slot-title').getByRole('link', { name: 'First meeting' }).click();
    await page.waitForURL(/first-meeting\/index\.html$/);
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each([
    ['confidential', /Confidentiality/],
    ['what to ask first meeting', /First meeting/],
    ['ending early', /[Ee]nding early|Early-ending/],
    ['GOAL shee', /Goal sheet/],
    ['naïve', /./],
  ])('searches for “%s” from any page', async (words, expected) => {
    await open('six-month/guide/being-a-mentor/index.html');
    await page.locator('header [name="q"]').fill(words);
    await page.locator('header [name="q"]').press('Enter');
    await page.waitForURL(/search\/index\.html\?q=/);
    const results = await page.locator('.search-results .result-title').allTextContents();
    const said = await page.locator('.search-status').textContent();
    if (words === 'naïve' && results.length === 0) return expect(said).toContain('Nothing found for “naïve”');
    expect(results.slice(0, 3).join('\n')).toMatch(expected);
    expect(said).toContain(`Results for “${words}”: ${results.length}`);
    await page.locator('.search-results a').first().click();
    await page.waitForURL(url => !url.pathname.includes('/search/'));
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('fills in a form, keeps it, and saves the answers; it offers nothing that needs the web', async () => {
    await open('six-month/agreements/working-agreement/index.html');
    await page.getByText('Keep, save, load or download your answers').click();
    expect(await page.locator('.download-filled').count()).toBe(0);
    expect(await page.locator('section.form-tools').textContent()).toContain('open this page on the web');
    await page.locator('article [name="purpose-purpose"]').fill('To learn');
    await page.getByLabel('Keep my answers on this device').check();
    const save = page.getByRole('button', { name: 'Save my answers as a file' });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(JSON.parse(await fs.readFile(await download.path(), 'utf8')).answers).toMatchObject({
      'purpose-purpose': 'To learn',
    });
    await page.reload();
    expect(await page.locator('article [name="purpose-purpose"]').inputValue()).toBe('To learn');
    expect(await violationsOn(page)).toEqual([]);
    await open('privacy/index.html');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByText('Cleared. This site keeps nothing').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('makes a question sheet, a calendar that leads to the web, and prints', async () => {
    await open('six-month/sessions/first-meeting/questions/index.html');
    await page.getByText('Make your own sheet').click();
    await page.locator('.picker-bank input').first().check();
    await page.getByText('1 question chosen').waitFor();
    expect((await page.pdf()).length).toBeGreaterThan(1000);
    expect(await page.getByRole('button', { name: 'Print', exact: true }).isVisible()).toBe(true);

    await open('six-month/index.html');
    await page.locator('#calendar').scrollIntoViewIfNeeded();
    await page.getByLabel('The date of your first meeting').fill('2027-08-31');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.calendar-form button')]);
    const calendar = await fs.readFile(await download.path(), 'utf8');
    expect(calendar).toContain('URL:https://mentorbook.example/six-month/sessions/');
    expect(calendar).not.toContain('file:');
  });

  it('sees every page of a programme without a failing script or a breach of the policy', async () => {
    const addresses = (await pagesOf(folder)).filter(address =>
      /^\/(?:two-session\/.*|privacy\/|search\/)?$/.test(address),
    );
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) await open(`${address.slice(1)}index.html`);
    expect(failures).toEqual([]);
    expect(breaches).toEqual([]);
  });
});
