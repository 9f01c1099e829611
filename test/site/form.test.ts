import fs from 'node:fs/promises';
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from '@cantoo/pdf-lib';
import mammoth from 'mammoth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { readPaper } from '../support/paper.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');
const agreement = '/six-month/agreements/working-agreement/';
const sides = '/six-month/agreements/expectations/';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page on a device of its own, or on one that was used before. */
async function open(address: string, device?: BrowserContext) {
  const context = device ?? (await browser.newContext({ acceptDownloads: true }));
  const page = await context.newPage();
  const requests: string[] = [];
  await page.goto(server.origin + address, { waitUntil: 'networkidle' });
  await page.getByText('Keep, save, load or download your answers').click();
  page.on('request', request => requests.push(request.url().replace(server.origin, '')));
  return { context, page, requests };
}

const field = (page: Page, name: string) => page.locator(`article [name="${name}"]`).first();
const button = (page: Page, name: string | RegExp) => page.locator('section.form-tools').getByRole('button', { name });
const status = (page: Page) => page.locator('.form-status').textContent();

async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return fs.readFile(await download.path());
}

async function load(page: Page, text: string | Buffer): Promise<void> {
  await page
    .locator('section.form-tools input[type="file"]')
    .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelector('.form-status')?.textContent !== '');
}

/** Answers in three languages, one of each sort of field. */
async function fillIn(page: Page): Promise<void> {
  await field(page, 'purpose-purpose').fill('Zażółć gęślą jaźń');
  await field(page, 'purpose-menteeHopes').fill('Tôi muốn học thêm\nmỗi ngày');
  await page.getByLabel('Encouraging').check();
  await page.getByLabel('every 2 weeks').check();
  await field(page, 'goals-1-1').fill('Speak in public');
  await field(page, 'mentor-name').fill('مرشد');
  await field(page, 'mentor-date').fill('2027-03-09');
}

describe('an agreement on its page', () => {
  it('downloads filled in as Word, with the answers in its controls', async () => {
    const { page, context } = await open(agreement);
    await fillIn(page);
    const { value } = await mammoth.convertToHtml({ buffer: await downloaded(page, /Word/) });
    for (const answer of [
      'Zażółć gęślą jaźń',
      'Tôi muốn học thêm',
      'mỗi ngày',
      'every 2 weeks',
      'مرشد',
      '9 March 2027',
    ]) {
      expect(value).toContain(answer);
    }
    expect(value).toMatch(/<input type="checkbox" checked="checked" \/>[\s\u00a0]*Encouraging/);
    expect(value).toMatch(/<input type="checkbox" \/>[\s\u00a0]*Giving advice/);
    await context.close();
  });

  it('downloads filled in as PDF, with the answers in its fields, to be filled in further', async () => {
    const { page, context } = await open(agreement);
    await fillIn(page);
    const pdf = await PDFDocument.load(await downloaded(page, /PDF \(A4\)/), { updateMetadata: false });
    const form = pdf.getForm();
    const textOf = (name: string) => {
      const found = form.getFieldMaybe(name);
      return found instanceof PDFTextField ? found.getText() : undefined;
    };
    expect(textOf('purpose-purpose')).toBe('Zażółć gęślą jaźń');
    expect(textOf('purpose-menteeHopes')).toBe('Tôi muốn học thêm\nmỗi ngày');
    expect(textOf('goals-1-1')).toBe('Speak in public');
    expect(textOf('mentor-name')).toBe('مرشد');
    expect(textOf('mentor-date')).toBe('9 March 2027');
    const choices = form
      .getFields()
      .flatMap(one => (one instanceof PDFRadioGroup || one instanceof PDFDropdown ? (one.getSelected() ?? []) : []));
    expect(choices.flat()).toContain('every 2 weeks');
    const ticked = form
      .getFields()
      .flatMap(one => (one instanceof PDFCheckBox && one.isChecked() ? one.getName() : []));
    expect(ticked.filter(name => name.startsWith('support-kinds.'))).toHaveLength(1);
    await context.close();
  });

  it('prints what was typed, and lines where nothing was', async () => {
    const { page, context } = await open(agreement);
    const empty = await readPaper(await page.pdf({ format: 'A4' }));
    await fillIn(page);
    const filled = await readPaper(await page.pdf({ format: 'A4' }));
    const words = filled.map(sheet => sheet.words).join(' ');
    expect(words).toContain('Zażółć gęślą jaźń');
    expect(words).toContain('mỗi ngày');
    expect(empty.map(sheet => sheet.words).join(' ')).not.toMatch(/dd\/mm\/yyyy|mm\/dd\/yyyy/);
    await context.close();
  });

  it('keeps nothing on the device unless asked, and forgets it when asked', async () => {
    const { page, context } = await open(agreement);
    await fillIn(page);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByLabel('Keep my answers on this device').check();
    const again = await open(agreement, context);
    expect(await field(again.page, 'purpose-purpose').inputValue()).toBe('Zażółć gęślą jaźń');
    expect(await again.page.getByLabel('Encouraging').isChecked()).toBe(true);
    expect(await again.page.getByLabel('every 2 weeks').isChecked()).toBe(true);
    await button(again.page, 'Clear all answers').click();
    expect(await field(again.page, 'purpose-purpose').inputValue()).toBe('');
    expect(await again.page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  it('asks the network for nothing once it is loaded, so that it works offline', async () => {
    const { page, context, requests } = await open(agreement);
    await fillIn(page);
    await context.setOffline(true);
    for (const name of ['Save my answers as a file', /Word/, /PDF \(A4\)/, /PDF \(US Letter\)/]) {
      expect((await downloaded(page, name)).length).toBeGreaterThan(100);
    }
    expect(requests.filter(url => !url.startsWith('blob:'))).toEqual([]);
    await context.close();
  });

  it('breaks no rule of axe with its tools open', async () => {
    const { page, context } = await open(agreement);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('can be filled in and printed without scripts, with no control that does nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin + agreement);
    expect(await page.locator('section.form-tools:visible').count()).toBe(0);
    await field(page, 'purpose-purpose').fill('To learn');
    const words = (await readPaper(await page.pdf({ format: 'A4' }))).map(sheet => sheet.words).join(' ');
    expect(words).toContain('To learn');
    await context.close();
  });
});

describe('answers as a file', () => {
  const menteeSays = 'A quiet place to talk';
  const mentorSays = 'Honest questions';

  it('bring the columns of both sides together on another device', async () => {
    const mentee = await open(sides);
    const [name = ''] = await mentee.page
      .locator('textarea[name$="-mentee"]')
      .first()
      .evaluateAll(all => all.map(one => one.getAttribute('name') ?? ''));
    await field(mentee.page, name).fill(menteeSays);
    const file = await downloaded(mentee.page, 'Save my answers as a file');
    const mentor = await open(sides);
    await field(mentor.page, name.replace(/mentee$/, 'mentor')).fill(mentorSays);
    await load(mentor.page, file);
    expect(await status(mentor.page)).toContain('1 answer loaded.');
    expect(await field(mentor.page, name).inputValue()).toBe(menteeSays);
    expect(await field(mentor.page, name.replace(/mentee$/, 'mentor')).inputValue()).toBe(mentorSays);
    await Promise.all([mentee.context.close(), mentor.context.close()]);
  });

  it('never overwrite an answer that differs: the reader decides', async () => {
    const one = await open(agreement);
    await field(one.page, 'purpose-purpose').fill('theirs');
    const file = await downloaded(one.page, 'Save my answers as a file');
    const { page, context } = await open(agreement);
    await field(page, 'purpose-purpose').fill('mine');
    await load(page, file);
    expect(await field(page, 'purpose-purpose').inputValue()).toBe('mine');
    const list = page.locator('.differences');
    expect(await list.textContent()).toMatch(/mine[\s\S]*theirs/);
    expect(await violationsOn(page)).toEqual([]);
    await list.getByRole('button').first().click();
    expect(await field(page, 'purpose-purpose').inputValue()).toBe('theirs');
    expect(await list.isHidden()).toBe(true);
    await Promise.all([one.context.close(), context.close()]);
  });

  it.each([
    ['no JSON', 'hello', 'holds no answers'],
    ['other JSON', '{"answers": {"a": "b"}}', 'holds no answers'],
    ['a script', '<script>alert(1)</script>', 'holds no answers'],
    [
      'another form',
      '{"mentorbook":"answers","version":1,"programme":"six-month","document":"closing-note","title":"Closing note","answers":{}}',
      'another form: Closing note',
    ],
    [
      'a field that is not there',
      '{"mentorbook":"answers","version":1,"programme":"six-month","document":"working-agreement","title":"x","answers":{"gone":"my words","__proto__":"x","purpose-purpose":["odd"]}}',
      'gone: my words',
    ],
  ])('are refused or listed when the file is %s, and nothing typed is lost', async (_, text, said) => {
    const { page, context } = await open(agreement);
    await field(page, 'purpose-menteeHopes').fill('kept');
    await load(page, text);
    expect(await status(page)).toContain(said);
    expect(await field(page, 'purpose-menteeHopes').inputValue()).toBe('kept');
    await context.close();
  });
});
