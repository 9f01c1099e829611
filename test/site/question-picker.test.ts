import fs from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { assetsOf } from '../support/assets.ts';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';
import { readPaper } from '../support/paper.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');
const address = '/six-month/sessions/first-meeting/questions/';

// Three questions of the page, and one of another meeting.
const background = 'What work, study and other experience has brought you here?';
const skills = 'Which skills do you most want to build?';
const hours = 'How many hours can you spare for me in a month?';
const otherBank = 'Closing questions';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
let device: BrowserContext;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  device = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  return () => device.close();
});

/** Opens the page and notes what goes wrong in it, and what it asks for after it has loaded. */
async function open(fragment = '', on = device) {
  const page = await on.newPage();
  const failures: string[] = [];
  const askedLater: string[] = [];
  page.on('pageerror', error => failures.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') failures.push(message.text());
  });
  await page.goto(server.origin + address + fragment, { waitUntil: 'load' });
  page.on('request', request => askedLater.push(request.url()));
  return { page, failures, askedLater };
}

const openTool = (page: Page) => page.locator('.picker-tool > summary').click();
const box = (page: Page, question: string) => page.locator('.picker').getByRole('checkbox', { name: question });
const entry = (page: Page, question: string) => page.locator('.picked > li', { hasText: question });
const button = (page: Page, question: string, name: string) => entry(page, question).getByRole('button', { name });
const message = (page: Page) => page.locator('.picker-message').textContent();
const count = (page: Page) => page.locator('.picker-count').textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));

/** The questions on the sheet, in order, without who asks them. */
const onSheet = (page: Page) =>
  page.$$eval('.picked > li', entries =>
    entries.map(item => {
      const words = item.querySelector('.group p')?.cloneNode(true) as HTMLElement;
      for (const mark of words.querySelectorAll('.role, .small')) mark.remove();
      return words.textContent?.trim();
    }),
  );

async function addOwn(page: Page, question: string) {
  await page.getByLabel('A question of your own').fill(question);
  await page.keyboard.press('Enter');
}

describe('a reader who makes a question sheet', () => {
  it('finds the whole sheet until a question is ticked, and again when none is', async () => {
    const { page } = await open();
    expect(await page.locator('.document > ol:not(.picked):visible').count()).toBeGreaterThan(2);
    await openTool(page);
    expect(await count(page)).toBe('No question is ticked. The whole sheet prints.');
    await box(page, skills).check();
    expect(await onSheet(page)).toEqual([skills]);
    expect(await page.locator('.document > ol:not(.picked):visible').count()).toBe(0);
    await box(page, skills).uncheck();
    expect(await page.locator('.document > ol:not(.picked):visible').count()).toBeGreaterThan(2);
    expect(page.url()).toBe(server.origin + address);
  });

  it('chooses from every bank that the programme uses, those of the session first and open', async () => {
    const { page } = await open();
    await openTool(page);
    const groups = await page.locator('.picker').getByRole('group').locator('legend').allTextContents();
    expect(groups.slice(0, 2)).toEqual([
      'First-meeting questions for a mentor to ask',
      'First-meeting questions for a mentee to ask',
    ]);
    expect(groups).toHaveLength(12);
    expect(await page.locator('.picker li:visible').count()).toBe(20);
    await page.locator('summary', { hasText: otherBank }).click();
    const other = page.locator('details', { hasText: otherBank }).last().getByRole('checkbox').first();
    await other.check();
    expect(await onSheet(page)).toHaveLength(1);
  });

  it('orders it with the keyboard alone, keeps the focus, and is told where a question is now', async () => {
    const { page } = await open();
    await page.locator('.picker-tool > summary').focus();
    await page.keyboard.press('Enter');
    for (const question of [background, skills, hours]) {
      await box(page, question).focus();
      await page.keyboard.press('Space');
    }
    expect(await onSheet(page)).toEqual([background, skills, hours]);
    await button(page, hours, 'Move up').focus();
    await page.keyboard.press('Enter');
    expect(await onSheet(page)).toEqual([background, hours, skills]);
    expect(await message(page)).toBe(`Now number 2 of 3: ${hours} Mentee`);
    expect(await focused(page)).toBe(`Move up: ${hours} Mentee`);
    await page.keyboard.press('Space');
    expect(await onSheet(page)).toEqual([hours, background, skills]);
    // At the top the button stays, so that the focus does, and it says that it leads nowhere.
    expect(await button(page, hours, 'Move up').getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Enter');
    expect(await onSheet(page)).toEqual([hours, background, skills]);
    expect(await focused(page)).toBe(`Move up: ${hours} Mentee`);
    await button(page, hours, 'Move down').focus();
    await page.keyboard.press('Enter');
    expect(await onSheet(page)).toEqual([background, hours, skills]);
    expect(await focused(page)).toBe(`Move down: ${hours} Mentee`);
  });

  it('removes a question, and the focus goes to the one in its place, or to the tool when none is left', async () => {
    const { page } = await open();
    await openTool(page);
    for (const question of [background, skills]) await box(page, question).check();
    await button(page, background, 'Remove').focus();
    await page.keyboard.press('Enter');
    expect(await box(page, background).isChecked()).toBe(false);
    expect(await focused(page)).toBe(`Remove: ${skills} Mentor`);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Make your own sheet');
    expect(await message(page)).toBe(`Removed: ${skills} Mentor`);
  });

  it('adds a question of their own, once, and sees that it is part of the link', async () => {
    const { page } = await open();
    await openTool(page);
    await box(page, skills).check();
    await addOwn(page, '  What is   <b>new</b>?  ');
    expect(await onSheet(page)).toEqual([skills, 'What is <b>new</b>?']);
    expect(await message(page)).toBe('Added as number 2: What is <b>new</b>?');
    await addOwn(page, 'What is <b>new</b>?');
    expect(await message(page)).toBe('This question is on the sheet already.');
    await addOwn(page, '   ');
    expect(await onSheet(page)).toHaveLength(2);
    expect(await page.locator('#own-question-note').textContent()).toContain('whoever gets the link can read them');
    expect(decodeURIComponent(page.url())).toContain('<b>new</b>');
  });

  it('chooses how many lines there are, for all and for one', async () => {
    const { page } = await open();
    await openTool(page);
    for (const question of [skills, hours]) await box(page, question).check();
    const lines = (question: string) => entry(page, question).locator('.lines > span').count();
    expect([await lines(skills), await lines(hours)]).toEqual([2, 1]);
    await page.getByLabel('Lines for each answer').selectOption('4');
    expect([await lines(skills), await lines(hours)]).toEqual([4, 4]);
    await entry(page, hours)
      .getByLabel(/^Lines/)
      .fill('0');
    await page.keyboard.press('Tab');
    expect([await lines(skills), await lines(hours)]).toEqual([4, 0]);
    await entry(page, skills)
      .getByLabel(/^Lines/)
      .fill('9999');
    await page.keyboard.press('Tab');
    expect(await lines(skills)).toBe(20);
    await page.reload();
    expect([await lines(skills), await lines(hours)]).toEqual([20, 0]);
    // An emptied field goes back to the number for all.
    await openTool(page);
    await entry(page, hours)
      .getByLabel(/^Lines/)
      .fill('');
    await page.keyboard.press('Tab');
    expect(await lines(hours)).toBe(4);
    expect(await message(page)).toBe('4 lines to write on');
  });

  it('narrows the choice by who asks and by topic, and hears how many are left', async () => {
    const { page } = await open();
    await openTool(page);
    const visible = (selector: string) => page.locator(`.picker ${selector}:visible`).count();
    await page.getByLabel('Who asks').selectOption({ label: 'Mentee' });
    expect(await visible('fieldset:not(details *) .role-mentor')).toBe(0);
    expect(await visible('.role-mentee')).toBe(9);
    await page.getByLabel('Topic').selectOption('Time');
    expect(await page.locator('.picker-bank:not(details):visible li:visible').count()).toBe(2);
    const left = await page
      .locator('.picker li[data-key]')
      .evaluateAll(items => items.filter(item => !(item as HTMLElement).hidden).length);
    expect(await page.locator('.picker-shown').textContent()).toBe(`${left} questions to choose from`);
    await page.getByLabel('Who asks').selectOption('');
    await page.getByLabel('Topic').selectOption('');
    expect(await visible('li')).toBe(20);
  });

  it('starts again, and the browser’s way back undoes it', async () => {
    const { page } = await open();
    await openTool(page);
    await box(page, skills).check();
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(page.url()).toBe(server.origin + address);
    expect(await onSheet(page)).toEqual([]);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.picked > li').length === 1);
    expect(await onSheet(page)).toEqual([skills]);
  });

  it('copies the link, and is told where it stands when the browser does not allow that', async () => {
    await device.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page } = await open();
    await openTool(page);
    await box(page, skills).check();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForFunction(() => document.querySelector('.picker-message')?.textContent !== '');
    expect(await message(page)).toContain('The link is copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.waitForFunction(() => document.querySelector('.picker-message')?.textContent?.includes('could not'));
  });
});

describe('the address of a chosen sheet', () => {
  it('brings it back on reload, and shows it to somebody else, who sees no controls until they open the tool', async () => {
    const { page } = await open();
    await openTool(page);
    for (const question of [hours, background]) await box(page, question).check();
    await addOwn(page, 'ما الجديد؟');
    const chosen = [hours, background, 'ما الجديد؟'];
    await page.reload();
    expect(await onSheet(page)).toEqual(chosen);
    const elsewhere = await browser.newContext();
    const other = await open(new URL(page.url()).hash, elsewhere);
    expect(await onSheet(other.page)).toEqual(chosen);
    expect(await count(other.page)).toMatch(/^3 questions chosen: /);
    expect(await other.page.locator('.picker-controls:visible').count()).toBe(0);
    expect(other.failures).toEqual([]);
    await elsewhere.close();
  });

  it('leaves out questions that are not there any more, and says so', async () => {
    const { page } = await open();
    await openTool(page);
    await box(page, skills).check();
    const { page: later } = await open(`${new URL(page.url()).hash}.zzzzzz.yyyyyy`);
    expect(await onSheet(later)).toEqual([skills]);
    expect(await later.locator('.picker-message:visible').textContent()).toBe(
      '2 questions of this link are not in this programme any more, and left out.',
    );
  });

  it('is still there after a link to a place on the page was followed', async () => {
    const { page } = await open();
    await openTool(page);
    await box(page, skills).check();
    const before = page.url();
    await page.getByRole('link', { name: 'Skip to the text' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await page.waitForURL(before);
    expect(await onSheet(page)).toEqual([skills]);
  });

  it('still leads to a bank of the whole sheet', async () => {
    const { page } = await open('#first-meeting-mentee');
    expect(await page.locator('#first-meeting-mentee:visible').count()).toBe(1);
    expect(await onSheet(page)).toEqual([]);
  });

  it.each([
    '#%zz',
    '#q=%zz',
    '#q=<script>alert(1)</script>',
    '#q=o0&o=<img src=x onerror=alert(1)>',
    `#q=${'a'.repeat(100_000)}`,
  ])('does nothing bad when it is %.30s', async fragment => {
    const { page, failures, askedLater } = await open(fragment);
    let asked = false;
    page.on('dialog', dialog => {
      asked = true;
      return dialog.dismiss();
    });
    await openTool(page);
    await box(page, skills).check();
    expect((await onSheet(page)).at(-1)).toBe(skills);
    expect(await page.locator('.picked img, .picked script, .picker-message img').count()).toBe(0);
    expect({ asked, failures, askedLater }).toEqual({ asked: false, failures: [], askedLater: [] });
  });
});

describe('a chosen sheet on the device', () => {
  it('is kept nowhere unless the reader asks, and nothing is asked of any server', async () => {
    const { page, askedLater } = await open();
    await openTool(page);
    await box(page, skills).check();
    await addOwn(page, 'Mine?');
    await button(page, skills, 'Move down').click();
    await page.getByLabel('Who asks').selectOption({ label: 'Mentor' });
    expect(await stored(page)).toEqual({});
    expect(await page.evaluate(() => ({ ...sessionStorage, cookie: document.cookie }))).toEqual({ cookie: '' });
    expect(askedLater).toEqual([]);
    const { page: later } = await open();
    expect(await onSheet(later)).toEqual([]);
  });

  it('is kept when the reader asks, until it is cleared', async () => {
    const { page } = await open();
    await openTool(page);
    await page.getByLabel('Keep my choice on this device').check();
    await box(page, skills).check();
    const { page: later } = await open();
    expect(await onSheet(later)).toEqual([skills]);
    expect(later.url()).toBe(page.url());
    await openTool(later);
    await later.getByRole('button', { name: 'Clear what is kept' }).click();
    expect(await stored(later)).toEqual({});
    expect(await later.getByLabel('Keep my choice on this device').isChecked()).toBe(false);
    const { page: last } = await open();
    expect(await onSheet(last)).toEqual([]);
  });

  it('gives way to the sheet of a link', async () => {
    const { page } = await open();
    await openTool(page);
    await page.getByLabel('Keep my choice on this device').check();
    await box(page, skills).check();
    const { page: other } = await open('#q=o0&o=Theirs%3F');
    expect(await onSheet(other)).toEqual(['Theirs?']);
    const { page: mine } = await open();
    expect(await onSheet(mine)).toEqual([skills]);
  });
});

describe('a chosen sheet on paper', () => {
  it('holds just the chosen questions, in order, and nothing of the tool', async () => {
    const { page } = await open();
    await openTool(page);
    for (const question of [hours, background]) await box(page, question).check();
    await addOwn(page, 'What is new?');
    await button(page, 'What is new?', 'Move up').click();
    const pages = await readPaper(await page.pdf({ format: 'A4' }));
    const words = pages
      .map(sheet => sheet.words)
      .join(' ')
      .replace(/\s+/g, ' ');
    const places = [hours, 'What is new?', background].map(question => words.indexOf(question));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(words).toMatch(/1\. How many hours.*2\. What is new.*3\. What work/);
    for (const gone of [skills, 'Move up', 'Remove', 'Copy link', 'questions chosen', 'More questions']) {
      expect(words).not.toContain(gone);
    }
  });

  it.each([3, 12, 20, 35])('takes about as many pages as the page says, with %i questions', async number => {
    const { page } = await open();
    await openTool(page);
    const fragment = await page.$$eval(
      '.picker [data-key]',
      (items, most) =>
        items
          .slice(0, most)
          .map(item => (item as HTMLElement).dataset.key)
          .join('.'),
      number,
    );
    const { page: later } = await open(`#q=${fragment}`);
    const said = Number(/about (\d+) pages?/.exec((await count(later)) ?? '')?.[1]);
    const pages = await readPaper(await later.pdf({ format: 'A4' }));
    expect(Math.abs(pages.length - said), `${pages.length} pages, ${said} said`).toBeLessThanOrEqual(1);
  });
});

describe('the page of a question sheet', () => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to in the %s while the tool is open',
    async colorScheme => {
      const context = await browser.newContext({ colorScheme });
      const { page, failures } = await open('', context);
      await openTool(page);
      await box(page, skills).check();
      await addOwn(page, 'Mine?');
      await page.locator('summary', { hasText: otherBank }).click();
      expect(await violationsOn(page)).toEqual([]);
      expect(failures).toEqual([]);
      await context.close();
    },
  );

  it('fits a narrow phone while the tool is open', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const { page } = await open('', context);
    await openTool(page);
    await box(page, skills).check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });

  it('stands right in a page that is read from right to left', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const { page } = await open('', context);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('html, article')) part.setAttribute('dir', 'rtl');
    });
    await openTool(page);
    await addOwn(page, 'Mine?');
    const end = (selector: string) => page.locator(selector).evaluate(part => part.getBoundingClientRect().right);
    // A question in another script than the page begins where the lines for its answer do.
    expect(Math.abs((await end('.picked bdi')) - (await end('.picked .lines')))).toBeLessThan(2);
    const box = page.locator('.picker li').first();
    const start = await box.locator('input').evaluate(part => part.getBoundingClientRect().left);
    expect(start).toBeGreaterThan(
      await box.locator('label > span').evaluate(part => part.getBoundingClientRect().left),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  });

  it('without JavaScript shows the whole sheet and no control that does nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const { page } = await open('#q=k3f9ab', context);
    expect(await page.locator('.document > ol > li:visible').count()).toBe(20);
    expect(
      await page.locator('.picker:visible, main button:visible, main input:visible, main select:visible').count(),
    ).toBe(0);
    expect(await page.locator('.versions').getByRole('link', { name: 'For mentees' }).count()).toBe(1);
    await context.close();
  });

  it('weighs little: 17 KB with its style, and 5 KB of scripts', async () => {
    const weigh = async (file: string) => brotliCompressSync(await fs.readFile(path.join(site, file))).length;
    const assets = path.relative(site, await assetsOf(site));
    const style = await weigh(`${assets}/mentorbook.css`);
    const addresses = (await pagesOf(site)).filter(page => page.endsWith('/questions/'));
    const pages = await Promise.all(addresses.map(page => weigh(`${page}index.html`)));
    expect(Math.max(...pages) + style).toBeLessThanOrEqual(17 * 1024);
    const names = (await fs.readdir(path.join(site, assets))).filter(name =>
      /^(?:question-picker|picker-.*|keep|find|print)\.js$/.test(name),
    );
    expect(names).toHaveLength(7);
    const scripts = await Promise.all(names.map(name => weigh(`${assets}/${name}`)));
    expect(scripts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(5 * 1024);
  });
});
