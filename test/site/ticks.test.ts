import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { serveSite } from '../support/server.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;
let device: BrowserContext;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(inject('shippedSite'))]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  device = await browser.newContext();
  return () => device.close();
});

const checklist = '/six-month/checklists/every-meeting/';
const worksheet = '/six-month/sessions/first-meeting/worksheet/';

async function open(address: string): Promise<Page> {
  const page = await device.newPage();
  await page.goto(server.origin + address);
  return page;
}

const boxNamed = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const keepBox = (page: Page) => boxNamed(page, /Keep my ticks/);
const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }));
const ticked = (page: Page) =>
  page.$$eval('.ticks input', boxes => boxes.filter(box => (box as HTMLInputElement).checked).length);

describe.each([checklist, worksheet])('the boxes of %s', address => {
  it('are real check boxes, each named by its item, that the keyboard ticks', async () => {
    const page = await open(address);
    await boxNamed(page, /^Send the agenda\./).focus();
    await page.keyboard.press('Space');
    expect(await boxNamed(page, /^Send the agenda\./).isChecked()).toBe(true);
    const unnamed = await page.$$eval('.ticks input', boxes =>
      boxes.filter(box => ((box as HTMLInputElement).labels?.[0]?.textContent ?? '').trim() === ''),
    );
    expect(unnamed).toEqual([]);
  });

  it('each belong to an item with an id of its own, so that each is kept by itself', async () => {
    const page = await open(address);
    const ids = await page.$$eval('.ticks input', boxes => boxes.map(box => box.closest('li')?.id ?? ''));
    expect(ids).not.toContain('');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are forgotten when the reader has not asked to keep them', async () => {
    const page = await open(address);
    await boxNamed(page, /^Send the agenda\./).check();
    expect(await stored(page)).toEqual({});
    const again = await open(address);
    expect(await ticked(again)).toBe(0);
  });

  it('are kept on the device when the reader asks, for this page alone', async () => {
    const page = await open(address);
    await boxNamed(page, /^Send the agenda\./).check();
    await keepBox(page).check();
    await boxNamed(page, /^Check the details\./).check();
    expect(await page.locator('.keep [role="status"]').textContent()).toContain('Kept on this device');
    const again = await open(address);
    expect(await ticked(again)).toBe(2);
    expect(await boxNamed(again, /^Check the details\./).isChecked()).toBe(true);
    expect(await keepBox(again).isChecked()).toBe(true);
    const elsewhere = await open(address === checklist ? worksheet : checklist);
    expect(await ticked(elsewhere)).toBe(0);
  });

  it('leave nothing behind when the reader clears them, or unticks the box that keeps them', async () => {
    const page = await open(address);
    await keepBox(page).check();
    await boxNamed(page, /^Send the agenda\./).check();
    await keepBox(page).uncheck();
    expect(await stored(page)).toEqual({});
    expect(await ticked(page)).toBe(1);
    await keepBox(page).check();
    await page.getByRole('button', { name: 'Clear all ticks' }).click();
    expect(await stored(page)).toEqual({});
    expect(await ticked(page)).toBe(0);
    expect(await keepBox(page).isChecked()).toBe(false);
  });
});

describe('ticks that cannot be kept', () => {
  it('still work, and the reader is told', async () => {
    await device.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    const page = await open(checklist);
    await keepBox(page).click();
    expect(await keepBox(page).isChecked()).toBe(false);
    expect(await page.locator('.keep [role="status"]').textContent()).toContain('does not let the page keep');
    await boxNamed(page, /^Send the agenda\./).check();
    expect(await ticked(page)).toBe(1);
  });

  it.each(['{', '7', '{"a":1}', '[null,{}]', ''])('are none when what is kept is `%s`', async value => {
    await device.addInitScript(text => localStorage.setItem(`mentorbook:ticks:${location.pathname}`, text), value);
    const page = await open(checklist);
    expect(await ticked(page)).toBe(0);
    expect(await keepBox(page).isChecked()).toBe(true);
  });
});

describe('ticks on paper', () => {
  it('are at least four millimetres wide and drawn without backgrounds', async () => {
    const page = await open(checklist);
    await boxNamed(page, /^Send the agenda\./).check();
    await page.emulateMedia({ media: 'print' });
    const box = await page.evaluate(() => {
      const input = document.querySelector('.ticks input:checked') as HTMLElement;
      const mark = getComputedStyle(input, '::before');
      const { width } = input.getBoundingClientRect();
      return {
        millimetres: (width * 25.4) / 96,
        mark: mark.borderRightWidth,
        edge: getComputedStyle(input).borderTopWidth,
      };
    });
    expect(box.millimetres).toBeGreaterThanOrEqual(4);
    expect(Number.parseFloat(box.mark)).toBeGreaterThan(1);
    expect(Number.parseFloat(box.edge)).toBeGreaterThanOrEqual(1);
  });

  it('can be made without JavaScript, where nothing offers to keep them', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(server.origin + checklist);
    await boxNamed(page, /^Send the agenda\./).check();
    expect(await boxNamed(page, /^Send the agenda\./).isChecked()).toBe(true);
    expect(await page.locator('.keep:visible').count()).toBe(0);
    expect(await page.locator('button:visible').allTextContents()).toEqual(['Search']);
    await plain.close();
  });
});
