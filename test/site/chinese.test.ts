import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { hasPaperFont } from '../../src/text/paper-fonts.ts';
import { renewedTab, startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { emptyFolder, mentorbook, root, siteWith } from '../support/run.ts';
import { serveSite } from '../support/server.ts';

const content = path.join(root, 'test', 'sites', 'chinese');
/** Whoever writes in Chinese installs its font; both ways are held to. */
const hasFont = hasPaperFont('zh-Hans');

let site: string;
let output: string;
let problems: readonly Problem[];
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = path.join(await emptyFolder(), 'site');
  const [started, result, checked] = await Promise.all([
    startBrowser(),
    mentorbook('build', '--content', content, '--output', site),
    checkContent(content),
  ]);
  expect(`${result.code} ${result.stderr}`).toBe('0 ');
  [browser, output, problems] = [started, result.stdout, checked.problems];
  server = await serveSite(site);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const filesEnding = async (end: string) =>
  (await fs.readdir(site, { recursive: true })).filter(name => name.endsWith(end));

describe('a programme in a script whose font is not part of Mentorbook', () => {
  it('is told once what is missing, what to install and what works without it', () => {
    expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      hasFont ? [] : ['warning missing-font'],
    );
    if (hasFont) return;
    expect(problems[0]?.message).toMatch(
      /`zh-Hans` \(Simplified Chinese\), expected .*`npm install @expo-google-fonts\/noto-sans-sc`.*Word/,
    );
    expect(path.basename(problems[0]?.file ?? '')).toBe('site.yaml');
    expect(output).toContain('npm install @expo-google-fonts/noto-sans-sc');
  });

  it('has PDFs when the font is there, and otherwise none, nor links to any', async () => {
    const pdfs = await filesEnding('.pdf');
    expect(pdfs.length > 0).toBe(hasFont);
    const pages = await Promise.all((await pagesOf(site)).map(page => htmlOf(site, page)));
    expect(pages.some(html => html.includes('.pdf"'))).toBe(hasFont);
    const manifest = await fs.readFile(path.join(site, 'manifest.json'), 'utf8');
    expect(manifest.includes('"pdf"')).toBe(hasFont);
    for (const name of pdfs) {
      const { texts } = await readPdf(await fs.readFile(path.join(site, name)));
      expect(texts.join('')).not.toContain('\ufffd');
      expect(texts.join('')).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has its Word and OpenDocument files, its book and its page to print all the same', async () => {
    for (const end of ['yueding.docx', 'yueding.odt', 'yueding.txt', 'handbook.epub']) {
      expect(await filesEnding(end), end).toHaveLength(1);
    }
    const html = await htmlOf(site, '/tongxing/agreements/yueding/');
    expect(html).toContain('yueding.docx');
    expect(wordsOf(html)).toContain('打印本页');
  });

  it.each([
    ['he', '@expo-google-fonts/noto-sans-hebrew'],
    ['th', '@expo-google-fonts/noto-sans-thai'],
    ['ja', '@expo-google-fonts/noto-sans-jp'],
    ['bo', undefined],
  ])('is told so in %s, with the package where there is one', async (language, font) => {
    if (hasPaperFont(language)) return;
    const yaml = await fs.readFile(path.join(content, 'site.yaml'), 'utf8');
    const folder = await siteWith({ 'site.yaml': yaml.replace('zh-Hans', language) }, 'chinese');
    const found = (await checkContent(folder)).problems.filter(({ rule }) => rule === 'missing-font');
    expect(found).toHaveLength(1);
    if (font) expect(found[0]?.message).toContain(`npm install ${font}`);
    else expect(found[0]?.message).not.toContain('npm install');
  });
});

describe('a page in Chinese', () => {
  it('says its language, marks words by weight and keeps its signs at the ends of lines', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const open = renewedTab(context);
    const page = await open(`${server.origin}/tongxing/guide/kaishi/`);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
    const look = await page.locator('.prose em').evaluate(element => {
      const { fontStyle, fontWeight, lineBreak } = getComputedStyle(element);
      return { fontStyle, fontWeight, lineBreak };
    });
    expect(look).toEqual({ fontStyle: 'normal', fontWeight: '600', lineBreak: 'strict' });
    for (const address of await pagesOf(site)) {
      const opened = await open(server.origin + address);
      expect(await opened.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    }
    await context.close();
  });

  it('has its own signs between words', async () => {
    const words = wordsOf(await htmlOf(site, '/tongxing/sessions/chuci/'));
    expect(words).toContain('互相认识。');
    expect(words).not.toMatch(/\p{Script=Han}[.,]/u);
  });
});
