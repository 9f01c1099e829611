import fs from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { kindList } from '../../src/kinds/index.ts';
import { linkContent } from '../../src/model/graph.ts';
import { readContent } from '../../src/read/read-content.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { programmeRecords } from '../../src/views/search/programme-records.ts';
import { assetsOf } from '../support/assets.ts';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { htmlOf } from '../support/pages.ts';
import { root } from '../support/run.ts';
import { serveSite } from '../support/server.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
const site = inject('shippedSite');

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const failures: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') failures.push(message.text());
  });
  page.on('pageerror', error => failures.push(String(error)));
  await page.goto(server.origin + address);
  return { page, failures };
}

/** Opens the dialog with its key and writes, all at once: on a busy machine half a word would be searched for as well. */
async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.insertText(words);
}

/** What the first three results are called, of what kind they are and where they stand. */
async function firstThree(page: Page, words: string): Promise<string> {
  await page.waitForFunction(
    text => document.querySelector('.search-status')?.textContent?.includes(`for “${text}”`),
    words,
  );
  const results = await page.locator('.search-results > li').allInnerTexts();
  return results.slice(0, 3).join('\n\n');
}

/** What a file weighs over the wire, in bytes. */
const weightOf = async (file: string) => brotliCompressSync(await fs.readFile(file)).length;

/** A search, and what one of its first three results must say. */
const promised: readonly (readonly [string, RegExp])[] = [
  ['what to ask first meeting', /What to ask: First meeting/],
  ['cancel', /If one of us cannot come/],
  ['confidential', /Confidentiality/],
  ['can’t make it', /If one of us cannot come/],
  ['goals template', /Goal sheet/],
  ['homework', /Until next time|Between the sessions/],
  ['how often contact', /Contact between meetings/],
  ['end early', /Ending early/],
  ['accommodations', /What makes it easier to take part/],
  ['who takes notes', /Meeting record/],
];

const others: readonly (readonly [string, RegExp])[] = [
  ['goodbye letter', /Closing note/],
  ['late', /If one of us cannot come/],
  ['phone', /Contact between meetings/],
  ['worried about mentee', /Confidentiality and safety/],
  ['first message', /Before you meet/],
  ['agenda', /Agenda/],
  ['feedback', /Feedback on the programme/],
  ['sign agreement', /Working agreement/],
  ['boundaries', /Boundaries/],
  ['unhappy with match', /Ending early|If it does not work/],
  ['quit', /Ending early/],
  ['stop', /Ending early/],
  ['leave', /Ending early/],
  ['notes', /Meeting record/],
  ['minutes', /Meeting record/],
  ['contract', /Working agreement/],
  ['holiday', /Time away/],
  ['time zone', /Clocks and time zones/],
  ['how long is a meeting', /How long a meeting lasts/],
  ['safeguarding', /Safeguarding/],
  ['who to contact', /Whom to turn to/],
  ['code of conduct', /Code of conduct/],
  ['no reply', /When it gets hard/],
  ['smart goals', /SMART goal/],
  ['what does a mentor do', /Being a mentor/],
  ['stay in touch', /Keeping in touch/],
  ['download handbook', /the handbook/],
  ['calendar', /Dates for your calendar/],
  ['certificate', /Recognition/],
  ['action plan', /Action plan/],
  ['what if we don’t get on', /If it does not work|When it gets hard/],
  ['mentor not responding', /When it gets hard/],
  ['how long does the programme last', /How long we go on/],
  ['diversity', /Who is welcome/],
];

describe('search', () => {
  it.each(promised)(
    'for “%s” has the right thing among the first three, for 120 KB at most',
    async (words, expected) => {
      const { page, failures } = await open('/');
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', request => asked.push(new URL(request.url()).pathname));
      await type(page, words);
      expect(await firstThree(page, words)).toMatch(expected);
      await page.waitForLoadState('networkidle');
      const weights = await Promise.all(asked.map(file => weightOf(path.join(site, file))));
      expect(
        weights.reduce((sum, weight) => sum + weight, 0),
        asked.join('\n'),
      ).toBeLessThan(120_000);
      expect(failures).toEqual([]);
      await page.close();
    },
  );

  it('answers further searches of mentors and mentees among the first three', async () => {
    const { page } = await open('/');
    await type(page, '');
    for (const [words, expected] of others) {
      await page.fill('dialog input', words);
      expect(await firstThree(page, words), words).toMatch(expected);
    }
    await page.close();
  });

  it('finds the same on the page to search on', async () => {
    for (const [words, expected] of promised.slice(0, 4)) {
      const { page } = await open(`/search/?q=${encodeURIComponent(words)}`);
      expect(await firstThree(page, words), words).toMatch(expected);
      await page.close();
    }
  });

  it('finds it with a slip in any letter: left out, doubled, changed or swapped with the next', async () => {
    const { page } = await open('/');
    const scripts = `/${path.relative(site, await assetsOf(site))}`;
    const missed: string[] = [];
    for (const [words, expected] of promised) {
      for (const slip of slipsOf(words)) {
        const titles = await page.evaluate<string[]>(
          `import('${scripts}/search-engine.js')
            .then(({ find }) => find(${JSON.stringify(slip)}, {}))
            .then(({ entries }) => entries.slice(0, 3).map(({ title }) => title))`,
        );
        if (!expected.test(titles.join('\n'))) missed.push(`${words}: ${slip}: ${titles}`);
      }
    }
    // A slip can make another real word of one: nobody could tell.
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(3);
    await page.close();
  });

  it('says when it searches for another word than was written', async () => {
    const { page } = await open('/');
    await type(page, 'homewrk');
    await firstThree(page, 'homework');
    expect(await page.textContent('.search-status')).toContain('Nothing is written “homewrk”');
    await page.close();
  });

  it('does not mind capitals, accents and the form of an apostrophe', async () => {
    const { page } = await open('/');
    await type(page, '');
    for (const words of ["CAN'T MAKE IT", 'cant make it', 'cán’t make it']) {
      await page.fill('dialog input', words);
      expect(await firstThree(page, words)).toMatch(/If one of us cannot come/);
    }
    await page.close();
  });

  it('says so when it finds nothing, and when only some of the words are found', async () => {
    const { page } = await open('/search/?q=%D0%B6%D0%B6%D0%B6%D0%B6');
    await page.waitForFunction(() => document.querySelector('.search-status')?.textContent?.includes('Nothing found'));
    await page.fill('#q', 'agenda trampoline giraffe');
    await page.waitForSelector('.search-results li');
    expect(await page.locator('.search-results li').first().innerText()).toMatch(/agenda/i);
    await page.close();
  });

  it('finds what stands only in the text of a page', async () => {
    const { page } = await open('/');
    await type(page, 'quarrel');
    expect(await firstThree(page, 'quarrel')).toContain('Keeping it alive');
    const { page: manual } = await open('/manual/');
    await type(manual, 'GitHub Pages');
    await manual.waitForSelector('.search-results li');
    expect(await manual.locator('.search-results li').first().innerText()).toContain('Manual');
    await page.close();
    await manual.close();
  });

  it('goes on to everything there is, portion by portion, with the focus where the list ended', async () => {
    const { page } = await open('/search/?q=goal');
    await page.waitForSelector('.search-results li');
    const first = await page.locator('.search-results > li').count();
    await page.click('.search-more');
    await expect.poll(() => page.locator('.search-results > li').count()).toBeGreaterThan(first);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('result-link');
    const second = await page.locator('.search-results > li').count();
    await page.click('.search-more');
    await expect.poll(() => page.locator('.search-results > li').count()).toBeGreaterThan(second);
    await page.close();
  });

  it('shows what several programmes share once, in the programme of the reader, with the way to the others', async () => {
    const { page } = await open('/open-ended/guide/how-it-works/');
    await type(page, 'boundaries');
    await firstThree(page, 'boundaries');
    const clause = page.locator('.search-results li', { hasText: 'Clause' });
    expect(await clause.count()).toBe(1);
    expect(await clause.locator('a').first().getAttribute('href')).toMatch(
      /^\/open-ended\/agreements\/[^/]+\/\?.*#boundaries$/,
    );
    expect(await clause.innerText()).toMatch(/Also in: .*Six-month mentoring/);
    await page.close();
  });
});

/** A word with each of its letters in turn left out, doubled, changed, or swapped with the next. */
function slipsOf(words: string): string[] {
  const slips = [...words].flatMap((letter, at) => {
    const next = words[at + 1] ?? '';
    if (!/[a-z]/.test(letter)) return [];
    const around = (middle: string, cut = 1) => words.slice(0, at) + middle + words.slice(at + cut);
    const swapped = /[a-z]/.test(next) ? around(next + letter, 2) : around('');
    return [around(''), around(letter + letter), around('xqe'[at % 3] ?? 'x'), swapped].filter(
      (_, way) => (way + at) % 2 === 0,
    );
  });
  return [...new Set(slips)].filter(slip => slip !== words);
}

describe('the dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, and Escape gives the focus back', async keys => {
    const { page } = await open('/six-month/guide/being-a-mentor/');
    await page.focus('.contents a');
    await page.keyboard.press(keys);
    await page.waitForSelector('dialog[open]');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-dialog-input');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('.contents a'))).toBe(true);
    await page.close();
  });

  it('does not open while somebody types a stroke into a form', async () => {
    const { page } = await open('/six-month/agreements/working-agreement/');
    const field = page.locator('.document input[type="text"]').first();
    await field.focus();
    await page.keyboard.type('24/7');
    expect(await field.inputValue()).toBe('24/7');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });

  it('opens from the field in the head of the page and takes over every letter typed there', async () => {
    const { page } = await open('/');
    await page.focus('#site-search');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.type('cancel');
    await page.waitForSelector('dialog[open]');
    await expect.poll(() => page.inputValue('dialog input')).toBe('cancel');
    await page.close();
  });

  it('is used with the keyboard alone, up to the marked words on the page that was found', async () => {
    const { page } = await open('/six-month/');
    await type(page, 'cancel');
    await firstThree(page, 'cancel');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('If one of us cannot come');
    await page.keyboard.press('Enter');
    await page.waitForSelector('mark.found');
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(
      '/six-month/agreements/working-agreement/#cancellations',
    );
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  it('opens the first result with Enter', async () => {
    const { page } = await open('/six-month/');
    await type(page, 'safeguarding');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/six-month\/glossary\/.*#safeguarding$/);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to in the %s, with results and filters',
    async scheme => {
      const { page, failures } = await open('/six-month/', { colorScheme: scheme });
      await type(page, 'mentor');
      await firstThree(page, 'mentor');
      await page.click('.search-filters summary');
      expect(await violationsOn(page)).toEqual([]);
      expect(failures).toEqual([]);
      await page.close();
    },
  );

  it('fits a narrow phone, with targets that a thumb can hit', async () => {
    const { page } = await open('/', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    await page.tap('#site-search');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('boundaries');
    await firstThree(page, 'boundaries');
    await page.tap('.search-filters summary');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page.$$eval(
      'dialog button, dialog select, dialog summary, dialog .search-results a, dialog input',
      parts =>
        parts
          .filter(part => part.getClientRects().length > 0)
          .map(part => (part.matches('.result-link') ? (part.closest('li') ?? part) : part))
          .filter(part => part.getBoundingClientRect().height < 43.5)
          .map(part => part.outerHTML),
    );
    expect(small).toEqual([]);
    await page.close();
  });

  it('moves nothing on the page', async () => {
    const { page } = await open('/six-month/guide/being-a-mentor/');
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await type(page, 'cancel');
    await firstThree(page, 'cancel');
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
    await page.close();
  });
});

describe('the filters', () => {
  it('narrow the results, stay in the address, and work from it', async () => {
    const { page } = await open('/search/?q=meeting');
    await page.waitForSelector('.search-results li');
    await page.click('.search-filters summary');
    await page.selectOption('select[name="programme"]', { label: 'Two-session mentoring' });
    await page.selectOption('select[name="artefact"]', { label: 'Checklist' });
    await page.waitForFunction(
      () => /artefact=checklist/.test(location.search) && /programme=two-session/.test(location.search),
    );
    const { page: again } = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.waitForSelector('.search-results li');
    const links = await again.$$eval('.result-link', found => found.map(link => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(link => !link.startsWith('/two-session/checklists/'))).toEqual([]);
    await page.close();
    await again.close();
  });

  it.each([
    ['role', 'coordinator', 'mentor', /Running a programme|coordinator/i],
    ['session', 'closing', 'thank', /Closing|Second session/],
    ['artefact', 'agreement', 'goals', /Clause|Agreement/],
  ])('by %s leave only what fits', async (name, value, words, expected) => {
    const { page } = await open(`/search/?q=${words}&${name}=${value}`);
    await page.waitForSelector('.search-results li');
    for (const result of await page.locator('.search-results > li').allInnerTexts()) expect(result).toMatch(expected);
    await page.close();
  });
});

describe('a page that a result leads to', () => {
  const found = '/six-month/sessions/first-meeting/?highlight=goals+meeting#ask';

  it('has the words marked, and not in the lists that lead elsewhere', async () => {
    const { page, failures } = await open(found);
    await page.waitForSelector('.search-marks');
    const marks = await page.locator('mark.found').allTextContents();
    expect(new Set(marks.map(mark => mark.toLowerCase().slice(0, 4)))).toEqual(new Set(['goal', 'meet']));
    expect(await page.locator('nav mark').count()).toBe(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(failures).toEqual([]);
    await page.close();
  });

  it('loses the marks again, and its words stay as they were', async () => {
    const { page: plain } = await open('/six-month/sessions/first-meeting/');
    const words = await plain.textContent('main');
    const { page } = await open(found);
    await page.click('.search-marks button');
    expect(await page.locator('mark.found').count()).toBe(0);
    expect(await page.textContent('main')).toBe(words);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.close();
    await plain.close();
  });

  it('prints without the marks', async () => {
    const { page } = await open(found);
    await page.waitForSelector('.search-marks');
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.search-marks')).toBe(false);
    const background = await page.$eval('mark.found', mark => getComputedStyle(mark).backgroundColor);
    expect(background).toBe('rgba(0, 0, 0, 0)');
    await page.close();
  });

  it('opens what hides the place', async () => {
    const { page } = await open('/six-month/sessions/first-meeting/');
    const hidden = await page.$eval('details.more li[id]', item => item.id);
    await page.goto(`${server.origin}/six-month/sessions/first-meeting/?highlight=you#${hidden}`);
    await expect.poll(() => page.isVisible(`#${hidden}`)).toBe(true);
    await page.close();
  });
});

describe('without JavaScript', () => {
  it('the form leads to a page that lists every page', async () => {
    const { page } = await open('/six-month/', { javaScriptEnabled: false });
    await page.fill('#site-search', 'cancel');
    await page.click('.site-search button');
    await page.waitForURL(/\/search\/\?q=cancel/);
    expect(await page.locator('.site-index a').count()).toBeGreaterThan(100);
    expect(await page.textContent('main')).toContain('needs JavaScript');
    await page.close();
  });
});

describe('what search knows', () => {
  it('leads only to anchors that are on their pages', async () => {
    const content = await readContent(path.join(root, 'content'), kindList);
    const publication = publish(linkContent(content), new Set(capabilities));
    const html = new Map<string, string>();
    const lost: string[] = [];
    const urls = publication.programmes.flatMap(programmeRecords).flatMap(({ places }) => places.map(({ url }) => url));
    for (const url of new Set(urls)) {
      const [page = '', anchor] = url.split('#');
      const text = html.get(page) ?? (await htmlOf(site, page));
      html.set(page, text);
      if (anchor !== undefined && !text.includes(` id="${anchor}"`)) lost.push(url);
    }
    expect(urls.length).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });
});
