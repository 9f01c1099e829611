import fs from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { renewedTab, startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
import { actualTexts } from '../support/pdf-reader.ts';
import { textToCopy } from '../support/pdf-text.ts';
import { emptyFolder, mentorbook, root, siteWith } from '../support/run.ts';
import { serveSite } from '../support/server.ts';

let site: string;
let pages: string[];
let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

async function built(content: string): Promise<string> {
  const output = path.join(await emptyFolder(), 'site');
  const { code, stdout, stderr } = await mentorbook('build', '--content', content, '--output', output);
  expect(`${code} ${stderr}`).toBe('0 ');
  expect(stdout).toContain('No problems');
  return output;
}

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), built(path.join(root, 'test', 'sites', 'arabic'))]);
  [server, pages] = await Promise.all([serveSite(site), pagesOf(site)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(address: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  await page.goto(server.origin + address);
  return page;
}

/** Where some elements stand on a page, each by its selector. */
async function places(address: string, ...selectors: string[]) {
  const page = await open(address);
  const boxes = await Promise.all(selectors.map(selector => page.locator(selector).first().boundingBox()));
  await page.close();
  return boxes.map((box, index) => {
    if (!box) throw new Error(`Unexpected page without ${selectors[index]}`);
    return { left: box.x, right: box.x + box.width };
  });
}

const file = (name: string) => fs.readFile(path.join(site, name));
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** One page of each layout. */
const layouts = [
  '/',
  '/rifqa/',
  '/rifqa/guide/bidaya/',
  '/rifqa/sessions/liqa-awwal/',
  '/rifqa/sessions/liqa-awwal/worksheet/',
  '/rifqa/sessions/liqa-awwal/questions/',
  '/rifqa/checklists/kull-liqa/',
  '/rifqa/sheets/hadaf/',
  '/rifqa/agreements/ittifaq/',
  '/rifqa/agreements/tawaqqu/',
  '/rifqa/handbook/',
  '/rifqa/glossary/',
  '/search/',
  '/404.html',
];

describe('a site in Arabic', () => {
  it('says on every page that it is Arabic and runs from right to left', async () => {
    for (const page of pages) expect(await htmlOf(site, page), page).toContain('<html lang="ar" dir="rtl">');
  });

  it('has no English words but names, addresses and what content says', async () => {
    const names =
      /\b(?:PDF|US|Letter|Word|OpenDocument|Markdown|EPUB|ZIP|index\.html|JavaScript|CC|BY|Python|Zoom|Central|WHO|mentor|Ending|well|Open|Mentors)\b/g;
    for (const page of pages) {
      const html = await htmlOf(site, page);
      const spoken = [...html.matchAll(/ (?:aria-label|placeholder|alt)="([^"]*)"/g)].map(match => match[1]).join(' ');
      const words = `${wordsOf(html.replace(/<(code|bdi)[\s\S]*?<\/\1>/g, ''))} ${spoken}`
        .replace(/\S*[@/]\S*/g, '')
        .replace(names, '');
      expect(words.match(/[A-Za-z]{2,}/g) ?? [], page).toEqual([]);
    }
  });

  it('counts as Arabic does, and writes numbers and lengths by its rules', async () => {
    const words = wordsOf(await htmlOf(site, '/rifqa/'));
    expect(words).toContain('4 مرات، كل أسبوعين');
    expect(words).toContain('أسبوعان بعد البداية');
    expect(words).toContain('3 أشهر بعد البداية');
    expect(words).toContain('45 دقيقة');
  });

  it('fits a narrow phone without scrolling sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const onPhone = renewedTab(context);
    for (const address of pages) {
      const page = await onPhone(server.origin + address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    }
    await context.close();
  });

  // Its colours are those of the English site, where the dark is tried too.
  it.each(layouts)('%s has nothing that axe objects to', async address => {
    const page = await open(address);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });
});

describe('the parts of a page in Arabic', () => {
  it('begin at the right: navigation, search, breadcrumbs, facts', async () => {
    const [navigation, main, title, search, first, second, name, value] = await places(
      '/rifqa/',
      '.navigation',
      'main',
      '.site-title',
      '.site-search',
      '.breadcrumbs li:nth-child(1)',
      '.breadcrumbs li:nth-child(2)',
      '.facts dt',
      '.facts dd',
    );
    expect(navigation?.left).toBeGreaterThan(main?.right ?? 0);
    expect(title?.left).toBeGreaterThan(search?.right ?? 0);
    expect(first?.left).toBeGreaterThanOrEqual(second?.right ?? 0);
    expect(name?.left).toBeGreaterThanOrEqual(value?.right ?? 0);
  });

  it('run from the right in the timeline: line, time, session', async () => {
    const [stage, when, session] = await places('/rifqa/', '.stage', '.slot-when', '.slot-title');
    expect(when?.left).toBeGreaterThanOrEqual(session?.right ?? 0);
    expect(when?.right).toBeLessThan(stage?.right ?? 0);
    const page = await open('/rifqa/');
    const line = await page
      .locator('.stage')
      .first()
      .evaluate(element => getComputedStyle(element).borderRightWidth);
    expect(line).toBe('3px');
    await page.close();
  });

  it('lead back to the right and on to the left', async () => {
    const [previous, next] = await places('/rifqa/sessions/liqa-amal/', '.neighbours .previous', '.neighbours .next');
    expect(previous?.left).toBeGreaterThanOrEqual(next?.right ?? 0);
  });

  it('have their boxes, marks and numbers before the words', async () => {
    const [box, words, mark] = await places(
      '/rifqa/sessions/liqa-awwal/worksheet/',
      '.ticks label > .box',
      '.ticks label > span',
      '.ticks label .role',
    );
    expect(box?.left).toBeGreaterThanOrEqual(words?.right ?? 0);
    expect(mark?.right).toBeLessThan(words?.right ?? 0);
    const [list, entry] = await places('/rifqa/guide/bidaya/', '.prose ol', '.prose ol > li');
    expect(entry?.right).toBeLessThan((list?.right ?? 0) - 10);
  });

  it('have the first column of a table at the right, a note’s edge too, and code from the left', async () => {
    const [first, second] = await places('/rifqa/guide/bidaya/', 'th:nth-child(1)', 'th:nth-child(2)');
    expect(first?.left).toBeGreaterThanOrEqual((second?.right ?? 0) - 1);
    const page = await open('/rifqa/guide/bidaya/');
    const note = await page.locator('.note').evaluate(element => {
      const { borderRightWidth, borderTopRightRadius, borderTopLeftRadius } = getComputedStyle(element);
      return { borderRightWidth, borderTopRightRadius, borderTopLeftRadius };
    });
    expect(note).toEqual({ borderRightWidth: '4px', borderTopRightRadius: '0px', borderTopLeftRadius: '8px' });
    expect(await page.locator('pre').evaluate(element => getComputedStyle(element).direction)).toBe('ltr');
    await page.close();
  });

  it('mark words by weight: Arabic letters know no italics', async () => {
    const page = await open('/rifqa/guide/bidaya/');
    const look = await page.locator('.prose em').evaluate(element => {
      const { fontStyle, fontWeight } = getComputedStyle(element);
      return { fontStyle, fontWeight };
    });
    expect(look).toEqual({ fontStyle: 'normal', fontWeight: '600' });
    await page.close();
  });

  /** How far from the left edge each letter of a text stands that an element holds. */
  async function lettersIn(address: string, selector: string, text: string): Promise<number[]> {
    const page = await open(address);
    const found = await page
      .locator(selector, { hasText: text })
      .first()
      .evaluate((element, wanted) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = (node.textContent ?? '').indexOf(wanted);
          if (start < 0) continue;
          return [...wanted].map((_, index) => {
            const range = document.createRange();
            range.setStart(node, start + index);
            range.setEnd(node, start + index + 1);
            return range.getBoundingClientRect().left;
          });
        }
        return [];
      }, text);
    await page.close();
    return found;
  }

  it.each([
    ['/rifqa/', '.contact-list a', '+961\u00a01\u00a0555\u00a00100'],
    ['/rifqa/', '.contact-list a', 'layla@rifqa.example'],
    ['/rifqa/sessions/liqa-awwal/worksheet/', '.document', '+961\u00a01\u00a0555\u00a00100'],
    ['/rifqa/sessions/liqa-awwal/', '.items', 'https://rifqa.example/'],
    ['/rifqa/guide/bidaya/', '.prose', 'plan-2.docx'],
  ])('on %s keep %s in its order from left to right: %s', async (address, selector, text) => {
    const letters = await lettersIn(address, selector, text);
    expect(letters.length).toBe(text.length);
    expect(letters).toEqual([...letters].sort((a, b) => a - b));
  });

  it('keep two addresses in a row in the order of the page', async () => {
    const contacts = '.document > ul:last-of-type';
    const [mail = 0] = await lettersIn('/rifqa/sessions/liqa-awwal/worksheet/', contacts, 'layla@rifqa.example');
    const [phone = 0] = await lettersIn('/rifqa/sessions/liqa-awwal/worksheet/', contacts, '+961\u00a01');
    expect(mail).toBeGreaterThan(phone);
    expect(phone).toBeGreaterThan(0);
  });

  it('keep several names in a row in the order of the page', async () => {
    const [one, other] = await places(
      '/rifqa/sessions/liqa-awwal/',
      '.papers a[href$="pack.a4.pdf"]',
      '.papers a[href$="pack.letter.pdf"]',
    );
    expect(one?.left).toBeGreaterThanOrEqual(other?.right ?? 0);
  });
});

describe('the papers in Arabic', () => {
  it('as PDF say their words whole and in order, to be heard, copied and searched', async () => {
    const bytes = await file('rifqa/agreements/ittifaq/ittifaq.a4.pdf');
    expect(await actualTexts(bytes)).toContain('اتفاق الإرشاد');
    const copied = await textToCopy(bytes);
    for (const words of ['اتفاق الإرشاد', 'الطرف المسترشد', 'برنامج رفقة', 'التوقيعات'])
      expect(copied).toContain(words);
  });

  it('as Word have paragraphs, tables and pages from right to left', async () => {
    const document = partOf(await file('rifqa/agreements/ittifaq/ittifaq.docx'), 'word/document.xml');
    const paragraphs = document.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
    expect(paragraphs.length).toBeGreaterThan(20);
    expect(paragraphs.filter(paragraph => !paragraph.includes('<w:bidi/>'))).toEqual([]);
    expect(document.match(/<w:tblPr>/g)).toHaveLength(document.match(/<w:bidiVisual\/>/g)?.length ?? 0);
    expect(document).toMatch(/<w:sectPr>.*<w:bidi\/>/s);
  });

  it('as OpenDocument and EPUB run from right to left', async () => {
    const styles = partOf(await file('rifqa/agreements/ittifaq/ittifaq.odt'), 'styles.xml');
    expect(styles).toContain('style:writing-mode="rl-tb"');
    expect(styles).not.toContain('style:writing-mode="lr-tb"');
    const book = await file('rifqa/handbook.epub');
    const name = Object.keys(unzipSync(book)).find(each => each.endsWith('.opf')) ?? '';
    expect(partOf(book, name)).toContain('<spine page-progression-direction="rtl">');
  });
});

describe('a programme in Arabic on a site in English', () => {
  let mixed: string;

  beforeAll(async () => {
    const yaml = await fs.readFile(path.join(root, 'test', 'sites', 'arabic', 'site.yaml'), 'utf8');
    const programme = 'programmes/rifqa/programme.md';
    const text = await fs.readFile(path.join(root, 'test', 'sites', 'arabic', programme), 'utf8');
    const content = await siteWith(
      {
        'site.yaml': yaml.replace('language: ar', 'language: en-GB').replace(/^title: .*/m, 'title: Handbooks'),
        [programme]: text.replace('format: one-to-one', 'language: ar\nformat: one-to-one'),
      },
      'arabic',
    );
    mixed = await built(content);
  });

  it('has its pages, with the words of header and footer, in Arabic', async () => {
    const html = await htmlOf(mixed, '/rifqa/guide/bidaya/');
    expect(html).toContain('<html lang="ar" dir="rtl">');
    const words = wordsOf(html);
    for (const said of ['انتقال إلى النص', 'بحث', 'الصفحات: رفقة', 'الناشر:', 'لا يستخدم هذا الموقع']) {
      expect(words).toContain(said);
    }
    expect(html).toMatch(/<a class="site-title" lang="en-GB" dir="ltr"[^>]*>Handbooks<\/a>/);
  });

  it('is named in Arabic on the English home page', async () => {
    const html = await htmlOf(mixed, '/');
    expect(html).toContain('<html lang="en-GB" dir="ltr">');
    const entry = /<li lang="ar" dir="rtl">[\s\S]*?<\/li>/.exec(html)?.[0] ?? '';
    expect(wordsOf(entry)).toContain('رفقة');
    expect(wordsOf(entry)).not.toMatch(/[A-Za-z]{3,}/);
  });
});

describe('the style sheets', () => {
  it('name no side of the page: what is left in one script is right in another', async () => {
    const folder = path.join(root, 'layouts', 'styles');
    const physical =
      /(?:^|[\s;{])(?:left|right|(?:margin|padding|border)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right)|@(?:top|bottom)-(?:left|right)(?:-corner)?)\s*[:{;]?/gm;
    const found = (await fs.readdir(folder)).map(async name => {
      const css = (await fs.readFile(path.join(folder, name), 'utf8')).replace(/\/\*[\s\S]*?\*\//g, '');
      return (css.match(physical) ?? []).map(match => `${name}: ${match.trim()}`);
    });
    expect((await Promise.all(found)).flat()).toEqual([]);
    const layoutFiles = await fs.readdir(path.join(root, 'layouts'), { recursive: true });
    for (const name of layoutFiles.filter(each => each.endsWith('.njk'))) {
      expect(await fs.readFile(path.join(root, 'layouts', name), 'utf8'), name).not.toMatch(/ style="|align="/);
    }
  });
});
