import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { serveSite } from '../support/server.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(inject('shippedSite'))]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page and notes every address that it asks for. */
async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const asked: string[] = [];
  const failures: string[] = [];
  page.on('request', request => asked.push(request.url()));
  page.on('console', message => {
    if (message.type() === 'error') failures.push(message.text());
  });
  page.on('pageerror', error => failures.push(String(error)));
  await page.goto(server.origin + address);
  return { page, asked, failures };
}

/** One page of each layout. */
const layouts = {
  home: '/',
  programme: '/six-month/',
  'for mentors': '/six-month/mentors/',
  guide: '/six-month/guide/being-a-mentor/',
  session: '/six-month/sessions/first-meeting/',
  worksheet: '/six-month/sessions/first-meeting/worksheet/',
  questions: '/six-month/sessions/first-meeting/questions/',
  checklist: '/six-month/checklists/every-meeting/',
  sheet: '/two-session/sheets/goal-sheet/',
  agreement: '/six-month/agreements/working-agreement/',
  'side-by-side agreement': '/open-ended/agreements/expectations/',
  handbook: '/two-session/handbook/',
  glossary: '/open-ended/glossary/',
  manual: '/manual/',
  'manual page': '/manual/start/',
  rule: '/manual/rules/unknown-key/',
  search: '/search/',
  offline: '/offline/',
  'not found': '/404.html',
};

/** Sets letters, words and lines as wide as a reader may. https://www.w3.org/TR/WCAG22/#text-spacing */
function setWide() {
  const style = new CSSStyleSheet();
  style.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets = [style];
}

describe.each(Object.entries(layouts))('the %s layout', (_, address) => {
  it('has nothing that axe objects to in the light, and asks only its own site for anything', async () => {
    const { page, asked, failures } = await open(address, { colorScheme: 'light' });
    expect(await violationsOn(page)).toEqual([]);
    expect(failures).toEqual([]);
    expect(asked.filter(url => !url.startsWith(server.origin))).toEqual([]);
    await page.close();
  });

  it('has nothing that axe objects to in the dark, and fits a narrow phone, with wide letters too', async () => {
    const { page, failures } = await open(address, { colorScheme: 'dark', viewport: { width: 320, height: 640 } });
    expect(await violationsOn(page)).toEqual([]);
    expect(failures).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.evaluate(setWide);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});

describe('a reader with the keyboard', () => {
  it('skips to the text first', async () => {
    const { page } = await open(layouts.guide);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
  });
});

describe('a reader without JavaScript', () => {
  it('reads a session and finds every page listed where search would be', async () => {
    const { page } = await open(layouts.session, { javaScriptEnabled: false });
    expect(await page.locator('h2').allTextContents()).toContain('What to ask');
    await page.goto(`${server.origin}/search/`);
    expect(await page.locator('.site-index a').count()).toBeGreaterThan(100);
    await page.close();
  });
});

describe('search', () => {
  it.each([
    ['cancel', /If one of us cannot come|cancel/i],
    ['confidential', /confidential/i],
    ['accommodations', /./],
    ['goal sheet', /goal sheet/i],
  ])('for “%s” finds something', async (words, expected) => {
    const { page, asked } = await open('/');
    await page.fill('#site-search', words);
    await page.waitForSelector('.search-results li');
    const results = await page.locator('.search-results > li').allTextContents();
    expect(results.slice(0, 5).join('\n')).toMatch(expected);
    expect(await page.locator('.search-status').textContent()).toContain(`for “${words}”`);
    expect(asked.filter(url => !url.startsWith(server.origin))).toEqual([]);
    await page.close();
  });

  it('says so when it finds nothing', async () => {
    const { page } = await open('/search/?q=%D0%B6%D0%B6%D0%B6%D0%B6');
    await page.waitForFunction(() => document.querySelector('.search-status')?.textContent?.includes('Nothing found'));
    await page.close();
  });
});

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}
