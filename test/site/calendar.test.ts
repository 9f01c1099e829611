import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { icalendar } from '../../src/formats/icalendar.js';
import { calendarOf } from '../../src/views/calendar.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { startBrowser } from '../support/browser.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const calendars = checkContent('content').then(({ graph }) =>
  publish(graph, new Set(capabilities)).programmes.map(calendarOf),
);

const calendarFor = async (id: string) => {
  const calendar = (await calendars).find(one => one.id === id);
  if (!calendar) throw new Error(`Unexpected content without the programme ${id}`);
  return calendar;
};

/** Presses the button and reads the file that the reader gets. */
async function downloaded(page: Page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.calendar-form button')]);
  return { name: download.suggestedFilename(), text: await fs.readFile(await download.path(), 'utf8') };
}

describe('a reader who chooses a date', () => {
  it('sees the dates and gets the very file that the core makes, and nothing is asked of anybody', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/six-month/`);
    await page.waitForSelector('.calendar-form:not([hidden])');
    const asked: string[] = [];
    page.on('request', request => {
      if (!request.url().startsWith('blob:')) asked.push(request.url());
    });
    await page.getByLabel('The date of your first meeting').fill('2027-08-31');
    const dates = await page.locator('.calendar-dates li').allTextContents();
    expect(dates[0]).toMatch(/^Tuesday,? 31 August 2027: First meeting$/);
    expect(dates.at(-1)).toMatch(/^Wednesday,? 31 May 2028: After the programme/);
    const { name, text } = await downloaded(page);
    expect(name).toBe('six-month-2027-08-31.ics');
    expect(text).toBe(icalendar(await calendarFor('six-month'), { start: '2027-08-31' }));
    expect(await page.locator('.calendar-status[role="status"]').textContent()).toContain('The calendar file is made.');
    expect(asked).toEqual([]);
    await page.close();
  });

  it('chooses the rhythm too where the programme leaves it open', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/open-ended/`);
    await page.getByLabel('The date of your first meeting').fill('2027-01-11');
    await page.getByLabel('How often you want to meet').selectOption('every 2 weeks');
    const { text } = await downloaded(page);
    const rhythm = { months: 0, days: 14 };
    expect(text).toBe(icalendar(await calendarFor('open-ended'), { start: '2027-01-11', rhythm }));
    await page.close();
  });

  it('makes no file before there is a date', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/six-month/`);
    await page.click('.calendar-form button');
    expect(await page.locator('.calendar-status[role="status"]').textContent()).toBe('');
    expect(await page.locator('.calendar-dates').isVisible()).toBe(false);
    await page.close();
  });
});

describe('a reader without JavaScript', () => {
  it('gets the plain file, and no form that does nothing', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/six-month/`);
    expect(await page.locator('.calendar-form').isVisible()).toBe(false);
    expect(await page.locator('.calendar a[download]').getAttribute('href')).toBe('/six-month/calendar.ics');
    expect(await fs.readFile(path.join(site, 'six-month', 'calendar.ics'), 'utf8')).toBe(
      icalendar(await calendarFor('six-month')),
    );
    await page.close();
  });
});
