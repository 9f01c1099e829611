import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, wordsOf } from '../support/pages.ts';
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
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const [, , width = 0, height = 0] = sheet.view;
    const texts = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []));
    pages.push({ width, height, texts, words: texts.map(item => item.str).join(' ') });
  }
  await pdf.cleanup();
  return pages;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

const sheets = (await pagesOf(site)).filter(page => /\/(?:worksheet|questions)\/$/.test(page));

describe.each(['A4', 'Letter'] as const)('on %s', format => {
  it.each(sheets)('%s prints whole, inside the paper', async address => {
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
  });

  it('the whole handbook begins each part on a new page, and has its title page to itself', async () => {
    const pages = await printed('/two-session/handbook/', format);
    const html = await htmlOf(site, '/two-session/handbook/');
    const parts = [...html.matchAll(/<h2 [^>]*>([\s\S]*?)<\/h2>/g)].map(match => wordsOf(match[1] ?? ''));
    // Browsers write the number of the page before its text.
    const starts = pages.map(({ words }) => squeeze(words).replace(/^\d+\/\d+/, ''));
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts) {
      expect(
        starts.some(start => start.startsWith(squeeze(part))),
        part,
      ).toBe(true);
    }
    expect(starts[0]).toContain(squeeze('Two-session mentoring: the handbook'));
    expect(starts[0]).toContain('safeguarding@harbour.example');
    pages.forEach(({ words }, index) => {
      expect(squeeze(words)).toContain(`${index + 1}/${pages.length}`);
    });
  });
});
