import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
import { type ServedSite, serveSite } from '../support/server.ts';
import { watch } from '../support/watch.ts';

const site = inject('shippedSite');
let browser: Browser;
let server: ServedSite;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser('allow'), serveSite(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** That no page sets a cookie or asks another site is held on every page in `policy.test.ts`. */
describe('the privacy page', () => {
  it('is linked from the foot of every page', async () => {
    for (const address of await pagesOf(site)) {
      const html = await htmlOf(site, address);
      const isRedirect = html.includes('http-equiv="refresh"');
      // Pages in another language lead to the privacy page in it.
      const link = /<html lang="es"/.test(html)
        ? '<a href="/es/privacy/">Privacidad</a>'
        : '<a href="/privacy/">Privacy</a>';
      if (!isRedirect) expect(html.split('<footer')[1], address).toContain(link);
    }
  });

  it('names who publishes the site, and each coordinator who can be reached, once', async () => {
    const words = wordsOf(await htmlOf(site, '/privacy/'));
    expect(words).toContain('Harbour Mentoring Trust.');
    expect(words.match(/mentoring@harbour\.example/g)).toHaveLength(1);
  });

  it('has nothing that axe objects to, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.goto(`${server.origin}/privacy/`);
      expect(await violationsOn(page)).toEqual([]);
      await page.close();
    }
  });
});

describe('what the privacy page says is so:', () => {
  let context: BrowserContext;
  let page: Page;
  let asked: string[];

  beforeAll(async () => {
    context = await browser.newContext();
    ({ asked } = await watch(context));
    page = await context.newPage();
  });

  afterAll(async () => {
    await context.close();
  });

  const kept = () => page.evaluate(async () => ({ texts: localStorage.length, stores: (await caches.keys()).length }));

  it('ticks, answers and questions are kept only while the box beside them is ticked', async () => {
    await page.goto(`${server.origin}/six-month/checklists/every-meeting/`);
    await page.locator('.ticks input').first().check();
    expect((await kept()).texts).toBe(0);
    await page.getByLabel('Keep my ticks on this device').check();
    expect((await kept()).texts).toBe(1);
    await page.getByLabel('Keep my ticks on this device').uncheck();
    expect((await kept()).texts).toBe(0);
  });

  it('what is filled in, ticked or chosen is sent to nobody', async () => {
    await page.goto(`${server.origin}/six-month/agreements/working-agreement/`, { waitUntil: 'networkidle' });
    await page.evaluate(() => navigator.serviceWorker.ready);
    const before = asked.length;
    await page.locator('article [name="purpose-purpose"]').first().fill('my secret words');
    await page.getByLabel('Encouraging').check();
    await page.goto(`${server.origin}/six-month/sessions/first-meeting/questions/`);
    await page.getByText('Make your own sheet').click();
    await page.getByLabel('A question of your own').fill('my secret question');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.waitForURL(/#.*secret/);
    expect(asked.slice(before).filter(url => /secret/.test(new URL(url).pathname + new URL(url).search))).toEqual([]);
  });

  it('the button clears everything, says so, and leaves nothing', async () => {
    await page.goto(`${server.origin}/six-month/checklists/every-meeting/`);
    await page.getByLabel('Keep my ticks on this device').check();
    await page.goto(`${server.origin}/privacy/`);
    expect(await kept()).toMatchObject({ texts: 1 });
    expect((await kept()).stores).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Clear everything this site keeps on this device' }).click();
    const said = page.locator('.clear-all').getByRole('status');
    await page.getByText('Cleared. This site keeps nothing on this device now.').waitFor();
    expect(await said.textContent()).toContain('Pages that you open from now on are kept again.');
    expect(await kept()).toEqual({ texts: 0, stores: 0 });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  it('another site is not told where the reader came from', async () => {
    const [other] = await Promise.all([serveSite(site)]);
    await page.goto(`${server.origin}/privacy/`);
    await page.evaluate(address => {
      document.body.append(Object.assign(document.createElement('a'), { href: address, textContent: 'Elsewhere' }));
    }, `${other.origin}/`);
    await page.getByText('Elsewhere').click();
    await page.waitForURL(`${other.origin}/`);
    expect(await page.evaluate(() => document.referrer)).toBe('');
    await other.close();
  });

  it('no script of the site has a word for cookies, beacons or identities', async () => {
    const scripts = (await fs.readdir('layouts/scripts')).filter(name => name.endsWith('.js'));
    for (const name of [...scripts.map(file => `scripts/${file}`), 'offline/worker.js']) {
      const script = await fs.readFile(path.join('layouts', name), 'utf8');
      expect(script, name).not.toMatch(
        /document\.cookie|sendBeacon|cookieStore|userAgent|randomUUID|XMLHttpRequest|WebSocket/,
      );
    }
  });
});
