import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { htmlOf } from '../support/pages.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
let page: Page;

beforeAll(async () => {
  server = await serveSite(site);
  browser = await startBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (address: string) => page.goto(`${server.origin}${address}`);

describe('the part of one person in a session', () => {
  const session = '/two-session/sessions/first-session/';
  const shown = () =>
    page.locator('main [data-for]:visible').evaluateAll(all => all.map(each => each.getAttribute('data-for')));

  it('leaves out what others do, says how much, and brings it back', async () => {
    await open(session);
    const before = (await shown()).length;
    await page.getByRole('radio', { name: 'Mentor', exact: true }).check();
    expect(new Set(await shown())).toEqual(new Set(['mentor', 'both']));
    const notes = await page.locator('.left-out').allTextContents();
    const left = notes.map(note => Number(/\d+/.exec(note)?.[0])).reduce((sum, count) => sum + count, 0);
    expect(left).toBeGreaterThan(0);
    const hidden = await page.locator('main [data-for][hidden]').count();
    expect(left).toBe(hidden);
    expect(page.url()).toContain('?for=mentor');
    await page.locator('.left-out button').first().click();
    expect(await shown()).toContain('mentee');
    await page.getByRole('radio', { name: 'Everyone’s' }).check();
    expect((await shown()).length).toBe(before);
    expect(page.url()).not.toContain('?');
  });

  it('stays chosen on the way to the next session, and stores nothing', async () => {
    await open(`${session}?for=mentee`);
    await page.locator('a[rel="next"]').click();
    await page.waitForURL(/second-session\/\?for=mentee/);
    expect(await page.getByRole('radio', { name: 'Mentee', exact: true }).isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  it('is chosen with the keyboard alone', async () => {
    await open(session);
    await page.getByRole('radio', { name: 'Everyone’s' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(new Set(await shown())).toEqual(new Set(['mentor', 'both']));
  });
});

describe('every page', () => {
  it('marks in the contents list what is being read', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('/six-month/sessions/first-meeting/');
    await page.locator('#papers').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById('papers')?.scrollIntoView());
    await page.locator('.contents a[href="#papers"][aria-current]').waitFor();
    expect(await page.locator('.contents a[aria-current]').count()).toBe(1);
  });

  it('can be passed on: its link is copied', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const other = await context.newPage();
    await other.goto(`${server.origin}/two-session/`);
    await other.getByRole('button', { name: 'Share this page' }).click();
    await other.getByText('The link is copied.').waitFor();
    expect(await other.evaluate(() => navigator.clipboard.readText())).toBe(`${server.origin}/two-session/`);
    await context.close();
  });
});

describe('the page for a missing address', () => {
  it('offers the pages whose addresses are nearest', async () => {
    await page.route('**/six-month/sesions/first-meting/', async route =>
      route.fulfill({ status: 404, contentType: 'text/html', body: await htmlOf(site, '/404.html') }),
    );
    await open('/six-month/sesions/first-meting/');
    const offered = page.locator('.near-pages a');
    await offered.first().waitFor();
    const addresses = await offered.evaluateAll(links => links.map(link => link.getAttribute('href')));
    expect(addresses).toContain('/six-month/sessions/first-meeting/');
  });
});

describe('for machines', () => {
  const read = (file: string) => fs.readFile(path.join(site, file), 'utf8');

  it('llms.txt lists the pages of each programme with what they are for', async () => {
    const text = await read('llms.txt');
    expect(text).toMatch(/^# Mentorbook\n\n> /);
    expect(text).toContain('## Two-session mentoring');
    expect(text).toContain('(https://mentorbook.example/two-session/sessions/first-session/)');
  });

  it('structured data says what a page is and the way to it', async () => {
    const html = await htmlOf(site, '/two-session/sessions/first-session/');
    const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
    const { '@graph': parts } = JSON.parse(json);
    expect(parts.map((part: { '@type': string }) => part['@type'])).toEqual(['LearningResource', 'BreadcrumbList']);
    expect(parts[1].itemListElement).toHaveLength(3);
  });
});
