import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
import { readPdf } from '../support/read-pdf.ts';
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

/** Prints a page as a reader's browser would, and reads the pages of the PDF. */
async function printed(address: string, format: 'A4' | 'Letter') {
  const page = await browser.newPage();
  await page.goto(server.origin + address);
  const bytes = await page.pdf({ format });
  await page.close();
  return readPdf(bytes);
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

const sheets = (await pagesOf(site)).filter(page => /\/(?:worksheet|questions)\/(?:mentor\/|mentee\/)?$/.test(page));

// The versions for one of the pair are set like the one for both: one paper is enough for them.
const isVersion = (address: string) => /\/(?:mentor|mentee)\/$/.test(address);

describe.each(['A4', 'Letter'] as const)('on %s', format => {
  it.each(sheets.filter(address => format === 'A4' || !isVersion(address)))(
    '%s prints whole, inside the paper',
    async address => {
      const pages = await printed(address, format);
      const all = squeeze(pages.map(page => page.words).join(' '));
      const html = await htmlOf(site, address);
      const items = [...html.matchAll(/<li id="[^"]*"[^>]*>([\s\S]*?)<\/li>/g)].map(match => wordsOf(match[1] ?? ''));
      const missing = items.map(item => squeeze(item).slice(0, 40)).filter(start => !all.includes(start));
      expect(missing).toEqual([]);
      for (const { width, texts } of pages) {
        for (const { str, transform, width: length } of texts) {
          const left = Number(transform[4]);
          expect(left, str).toBeGreaterThanOrEqual(0);
          expect(left + length, str).toBeLessThanOrEqual(width);
        }
      }
      expect(all).toContain(squeeze('Harbour Mentoring Trust'));
      expect(pages.at(-1)?.texts.length).toBeGreaterThan(3);
    },
  );
});
