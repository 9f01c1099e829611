import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { renewedTab, startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf } from '../support/pages.ts';
import { mentorbook, siteWith } from '../support/run.ts';
import { type ServedSite, serveSite } from '../support/server.ts';
import { type Watched, watch } from '../support/watch.ts';

const site = inject('shippedSite');
let browser: Browser;
let server: ServedSite;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser('allow'), serveSite(site, { headers: true })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const policyOf = (html: string) => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];

/** Some pages of each layout, in each programme and in the manual. That no page names another site is held in `pages.test.ts`. */
async function pagesOfEachKind(): Promise<string[]> {
  const most = 3;
  const kinds = new Map<string, string[]>();
  for (const address of await pagesOf(site)) {
    const [, layout = ''] = /<body class="layout-([\w-]+)/.exec(await htmlOf(site, address)) ?? [];
    const kind = `${address.split('/')[1]} ${layout}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  return [...kinds.values()].flatMap(addresses => addresses.slice(0, most));
}

/** What a site may leave on a device without being asked to keep anything. */
async function storedBy(context: BrowserContext) {
  const [page] = context.pages();
  const cookies = await context.cookies();
  const stored = await page?.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
  }));
  return { cookies, ...stored };
}

const nothing = { cookies: [], local: 0, session: 0, databases: 0, cookie: '' };

describe('the policy of the site', () => {
  it('lets a page load its own site alone, on every page, before anything is loaded', async () => {
    for (const page of await pagesOf(site)) {
      const html = await htmlOf(site, page);
      const policy = policyOf(html);
      expect(policy, page).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
      expect(policy, page).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
      expect(policy, page).toContain("base-uri 'none'");
      expect(html.indexOf('Content-Security-Policy'), page).toBeLessThan(html.search(/<link|<script/));
      expect(html, page).toContain('<meta name="referrer" content="no-referrer">');
    }
  });

  it('is the same in the headers for hosts that take them, which also forbid framing', async () => {
    const headers = await fs.readFile(path.join(site, '_headers'), 'utf8');
    expect(headers).toContain(
      `  Content-Security-Policy: ${policyOf(await htmlOf(site, '/'))}; frame-ancestors 'none'\n`,
    );
    for (const line of ['Referrer-Policy: no-referrer', 'X-Content-Type-Options: nosniff', 'Permissions-Policy: '])
      expect(headers).toContain(`  ${line}`);
    expect(headers).toMatch(/^\/\*\n[\s\S]*^\/assets\/[0-9a-f]{8}\/\*\n {2}Cache-Control: public, .*immutable\n$/m);
  });

  it('is broken by no kind of page, and none asks another site, sets a cookie or stores a word', async () => {
    const context = await browser.newContext();
    const { breaches, asked } = await watch(context);
    const addresses = await pagesOfEachKind();
    const open = renewedTab(context);
    for (const address of addresses) {
      // The scripts of a page have begun by then; what they do later is tried below, page by page of each kind.
      await open(server.origin + address, { waitUntil: 'domcontentloaded' });
    }
    expect(addresses.length).toBeGreaterThan(60);
    expect(breaches).toEqual([]);
    expect(asked.length).toBeGreaterThan(addresses.length);
    expect(asked.filter(url => !url.startsWith(`${server.origin}/`))).toEqual([]);
    expect(await storedBy(context)).toEqual(nothing);
    await context.close();
  });

  it('stops what does not belong, so that the test above could see it', async () => {
    const context = await browser.newContext();
    const { breaches } = await watch(context);
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/dot.gif' }));
    });
    await expect.poll(() => breaches.join('\n')).toMatch(/style-src[\s\S]*img-src/);
    await context.close();
  });
});

describe('under the policy', () => {
  let context: BrowserContext;
  let watched: Watched;

  beforeAll(async () => {
    context = await browser.newContext({ acceptDownloads: true });
    watched = await watch(context);
  });

  afterAll(async () => {
    await context.close();
  });

  it('a form is filled in, kept, and downloaded as Word, PDF and a file of answers', async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/six-month/agreements/working-agreement/`, { waitUntil: 'networkidle' });
    await page.getByText('Keep, save, load or download your answers').click();
    await page.locator('article [name="purpose-purpose"]').first().fill('To learn');
    expect(await storedBy(context)).toEqual(nothing);
    await page.getByLabel('Keep my answers on this device').check();
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    for (const name of ['Save my answers as a file', /Word/, /PDF \(A4\)/]) {
      const button = page.locator('section.form-tools').getByRole('button', { name });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect((await fs.stat(await download.path())).size).toBeGreaterThan(100);
    }
    await page.getByRole('button', { name: 'Clear all answers' }).click();
    expect(await storedBy(context)).toEqual(nothing);
    expect(watched.breaches).toEqual([]);
    await page.close();
  });

  it('questions are picked, a calendar is made, and a search answers', async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/six-month/sessions/first-meeting/questions/`);
    await page.getByText('Make your own sheet').click();
    await page.locator('.picker-bank input').first().check();
    await page.getByText('1 question chosen').waitFor();

    await page.goto(`${server.origin}/six-month/`);
    await page.locator('#calendar').scrollIntoViewIfNeeded();
    await page.getByLabel('The date of your first meeting').fill('2027-08-31');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.calendar-form button')]);
    expect(await fs.readFile(await download.path(), 'utf8')).toContain('BEGIN:VEVENT');

    await page.goto(`${server.origin}/search/?q=confidential`);
    await page.locator('main a mark, main mark').first().waitFor();
    expect(watched.breaches).toEqual([]);
    expect(watched.asked.filter(url => !/^(?:blob:)?http:\/\/127\.0\.0\.1:/.test(url))).toEqual([]);
    await page.close();
  });
});

describe('the page at an earlier address', () => {
  it('leads on under the policy', async () => {
    const content = await siteWith({
      'library/checklists/shared.md': null,
      'programmes/pairs/guide/moved.md':
        '---\ntitle: Moved\nsummary: A page that has moved.\norder: 9\naliases:\n  - /pairs/old-place/\n---\nIt is here now.\n',
    });
    const output = path.join(path.dirname(content), 'site');
    const { stdout, stderr } = await mentorbook('build', '--content', content, '--output', output);
    const moved = await serveSite(output).catch(() => undefined);
    if (!moved) throw new Error(stdout + stderr);
    expect(policyOf(await htmlOf(output, '/pairs/old-place/'))).toContain("default-src 'none'");
    const context = await browser.newContext();
    const { breaches } = await watch(context);
    const page = await context.newPage();
    await page.goto(`${moved.origin}/pairs/old-place/`);
    await page.waitForURL(`${moved.origin}/pairs/guide/moved/`);
    expect(breaches).toEqual([]);
    await context.close();
    await moved.close();
  });
});
