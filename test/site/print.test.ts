import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { renewedTab, startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
import { cutTexts, overlappingTexts, readPaper } from '../support/paper.ts';
import { serveSite } from '../support/server.ts';

const site = inject('shippedSite');

let browser: Browser;
let server: Awaited<ReturnType<typeof serveSite>>;

let open: ReturnType<typeof renewedTab>;

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), serveSite(site)]);
  open = renewedTab(await browser.newContext({ javaScriptEnabled: false }));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// The versions for one of the pair are set like the one for both, and forms of other programmes like those of one: A4 is enough
// for them.
const papersOf = (address: string) =>
  /^\/six-month\/(?!.*\/(?:mentor|mentee)\/$)|\/handbook\/$/.test(address) ? ['A4', 'Letter'] : ['A4'];

/** Prints a page on both kinds of paper as a reader's browser would. On paper scripts change nothing. */
async function printed(address: string) {
  const reader = await open(server.origin + address);
  const papers = [];
  for (const format of papersOf(address)) papers.push(await readPaper(await reader.pdf({ format })));
  return papers;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

const forms = /\/(?:worksheet|questions|checklists\/[^/]+|sheets\/[^/]+|agreements\/[^/]+)\/(?:mentor\/|mentee\/)?$/;
const printable = oneVersionOfEach(await withoutTwins((await pagesOf(site)).filter(page => forms.test(page))));

/**
 * A version for one of the pair holds a part of the version for both, which is tried for every session: one of each kind and role
 * in a programme stands for the others.
 */
function oneVersionOfEach(addresses: readonly string[]): string[] {
  const known = new Set<string>();
  return addresses.filter(address => {
    const [, programme, version] = /^\/([^/]+)\/.*\/([^/]+\/(?:mentor|mentee))\/$/.exec(address) ?? [];
    const isNew = version === undefined || !known.has(`${programme} ${version}`);
    known.add(`${programme} ${version}`);
    return isNew;
  });
}

/** Programmes that share a form print the same one: it is tried in the first of them. */
async function withoutTwins(addresses: readonly string[]): Promise<string[]> {
  const first = new Map<string, string>();
  for (const address of addresses) {
    const [, article = ''] = /<article[^>]*>([\s\S]*)<\/article>/.exec(await htmlOf(site, address)) ?? [];
    const own = article.replace(/<p class="[^"]*running-head[\s\S]*?<\/p>/, '').replace(/ href="[^"]*"/g, '');
    if (!first.has(own)) first.set(own, address);
  }
  return [...first.values()];
}

describe('a wide table to write in', () => {
  it('lies across the paper, and a narrow one does not', async () => {
    for (const [address, wide] of [
      ['/six-month/sheets/action-log/', true],
      ['/six-month/sheets/action-plan/', false],
    ] as const) {
      const page = await browser.newPage();
      await page.goto(server.origin + address);
      const pages = await readPaper(await page.pdf({ preferCSSPageSize: true }));
      await page.close();
      expect(
        pages.map(({ width, height }) => width > height),
        address,
      ).toEqual(pages.map(() => wide));
    }
  });
});

describe('every printable page', () => {
  it.each(printable)('%s prints whole, inside its paper', async address => {
    const html = await htmlOf(site, address);
    const article = (/<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '').replace(/<select[\s\S]*?<\/select>/g, '');
    // What stands in a control to begin with comes between the words before it and after it.
    const blocks = [...article.matchAll(/<(li|p|h[1-6]|th)\b[^>]*>([\s\S]*?)<\/\1>/g)]
      .flatMap(([, , inner = '']) =>
        (inner.split('<span class="long-choice">')[0] ?? '').split(/<(?:input|textarea)[^>]*>/),
      )
      .map(piece => squeeze(wordsOf(piece)))
      .filter(piece => piece !== '');
    expect(blocks.length).toBeGreaterThan(3);
    for (const pages of await printed(address)) {
      const all = squeeze(pages.map(page => page.words).join(' '));
      expect(blocks.filter(block => !all.includes(block.slice(0, 40)))).toEqual([]);
      expect(pages.flatMap(cutTexts)).toEqual([]);
      expect(pages.flatMap(overlappingTexts)).toEqual([]);
      expect(pages.some(page => page.drawings > 0)).toBe(true);
      expect(all).toContain(squeeze('Harbour Mentoring Trust'));
      expect(pages.at(-1)?.texts.length).toBeGreaterThan(3);
    }
  });

  it('the whole handbook begins each part on a new page, and has its title page to itself', async () => {
    const html = await htmlOf(site, '/two-session/handbook/');
    const parts = [...html.matchAll(/<h2 [^>]*>([\s\S]*?)<\/h2>/g)].map(match => squeeze(wordsOf(match[1] ?? '')));
    expect(parts.length).toBeGreaterThan(8);
    for (const pages of await printed('/two-session/handbook/')) {
      // Browsers write the number of the page before its text.
      const starts = pages.map(({ words }) => squeeze(words).replace(/^\d+\/\d+/, ''));
      expect(parts.filter(part => !starts.some(start => start.startsWith(part)))).toEqual([]);
      expect(starts[0]).toContain(squeeze('Two-session mentoring: the handbook'));
      expect(starts[0]).toContain('safeguarding@harbour.example');
      pages.forEach(({ words }, index) => {
        expect(squeeze(words)).toContain(`${index + 1}/${pages.length}`);
      });
      expect(pages.flatMap(cutTexts)).toEqual([]);
      expect(pages.flatMap(overlappingTexts)).toEqual([]);
    }
  });
});
