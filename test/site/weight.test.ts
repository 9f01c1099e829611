import fs from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser('allow'), serveSite(site)]);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** What a page weighs over the wire, in bytes, before anybody does anything with it; and how far its parts have moved. */
async function weigh(address: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.goto(server.origin + address);
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0;
        const entries = new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        });
        entries.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  await context.close();
  const sizes = await Promise.all(
    asked.map(async url => {
      const { pathname } = new URL(url);
      const file = path.join(site, pathname, pathname.endsWith('/') ? 'index.html' : '');
      return { ending: path.extname(file), bytes: brotliCompressSync(await fs.readFile(file)).length };
    }),
  );
  const sumOf = (...endings: string[]) =>
    sizes.filter(({ ending }) => endings.includes(ending)).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    text: sumOf('.html', '.css'),
    scripts: sumOf('.js'),
    shift,
    hosts: new Set(asked.map(url => new URL(url).host)),
  };
}

describe('a page of the handbook', () => {
  it.each([
    '/',
    '/es/',
    '/six-month/',
    '/six-month/guide/being-a-mentor/',
    '/six-month/sessions/first-meeting/',
    '/six-month/mentors/',
    '/two-session/sessions/first-session/',
    '/dos-sesiones/sessions/first-session/',
    '/two-session/checklists/two-session-checklist/',
    '/privacy/',
  ])('is light, stands still and asks nobody else: %s', async address => {
    const { text, scripts, shift, hosts } = await weigh(address);
    expect(text).toBeLessThanOrEqual(15 * 1024);
    expect(scripts).toBeLessThanOrEqual(5 * 1024);
    expect(shift).toBeLessThan(0.01);
    expect(hosts.size).toBe(1);
  });
});
