import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { Manifest } from '../../src/views/manifest.ts';
import { htmlOf, wordsOf } from '../support/pages.ts';
import { cutTexts, overlappingTexts, type PaperPage, readPaper } from '../support/paper.ts';
import { brokenUaRules } from '../support/pdf-ua.ts';
import { shippedPrintables } from '../support/shipped-documents.ts';

const site = inject('shippedSite');
const manifest = JSON.parse(await fs.readFile(path.join(site, 'manifest.json'), 'utf8')) as Manifest;
const artefacts = manifest.programmes.flatMap(programme => programme.artefacts);
const pdfs = artefacts.filter(({ format }) => format === 'pdf');
const read = (url: string) => fs.readFile(path.join(site, url));

// Several tests look at the same pages.
const known = new Map<string, Promise<PaperPage[]>>();
function pagesOf(url: string): Promise<PaperPage[]> {
  const pages = known.get(url) ?? read(url).then(readPaper);
  known.set(url, pages);
  return pages;
}

/** Those to look at closely: all for A4, and of one programme those for Letter, which are set in the same way. */
const tried = pdfs.filter(({ paper, url }) => paper === 'a4' || url.startsWith('/six-month/'));
const squeeze = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** The list entries, paragraphs and headings of a page, without white space; numbers and marks are drawn otherwise. */
async function piecesOf(page: string): Promise<string[]> {
  const [article = ''] = /<article[\s\S]*<\/article>/.exec(await htmlOf(site, page)) ?? [];
  const shown = article.replace(/<select[\s\S]*?<\/select>/g, '');
  const pieces = [...shown.matchAll(/<(li|p(?! class="[^"]*running-head)|h[1-6]|th)\b[^>]*>([\s\S]*?)<\/\1>/g)];
  // The word for a gap stands below its line, so what is before it and after it is looked for apart.
  return (
    pieces
      .flatMap(([, , inner = '']) =>
        inner.split(/<span class="blank">[\s\S]*?<\/span>\s*<span class="small">[^<]*<\/span><\/span>/),
      )
      // A long list shows its options only while nothing is chosen.
      .map(inner => squeeze(wordsOf(inner.split('<span class="long-choice">')[0] ?? '')).slice(0, 30))
  );
}

describe('the PDFs of the shipped site', () => {
  it('are there for everything to print, for A4 and for Letter', () => {
    const printed = artefacts.filter(({ format, kind }) => format === 'html' && kind !== 'calendar');
    for (const { kind, id, role, url } of printed) {
      const papers = pdfs.filter(pdf => pdf.kind === kind && pdf.id === id && pdf.role === role);
      const own = papers.filter(pdf => pdf.url.startsWith(url.slice(0, url.indexOf('/', 1))));
      expect(own.map(({ paper }) => paper).sort(), url).toEqual(['a4', 'letter']);
    }
  });

  it.each(tried.map(({ url }) => url))('%s is a tagged form on paper, with nothing cut off', async url => {
    expect(await brokenUaRules(await read(url))).toEqual([]);
    const pages = await pagesOf(url);
    expect(pages.flatMap(cutTexts)).toEqual([]);
    expect(pages.flatMap(overlappingTexts)).toEqual([]);
    const [first] = pages;
    const isLetter = url.includes('.letter.');
    expect(Math.round(Math.min(first?.width ?? 0, first?.height ?? 0))).toBe(isLetter ? 612 : 595);
  });

  it('say all that their pages say', async () => {
    for (const { kind, id, role, url } of pdfs.filter(({ paper }) => paper === 'a4')) {
      const page = artefacts.find(
        artefact =>
          artefact.format === 'html' &&
          artefact.kind === kind &&
          artefact.id === id &&
          artefact.role === role &&
          url.startsWith(artefact.url.slice(0, -1)),
      );
      if (!page || kind === 'handbook') continue;
      const all = squeeze((await pagesOf(url)).map(({ words }) => words).join(' '));
      const missing = (await piecesOf(page.url)).filter(piece => piece !== '' && !all.includes(piece));
      expect(missing, url).toEqual([]);
    }
  });

  it('keep to the pages that their content says they may take', async () => {
    const limited = (await shippedPrintables()).filter(({ limit }) => limit !== undefined);
    expect(limited.length).toBeGreaterThan(60);
    for (const { url, limit } of limited) {
      const pages = await pagesOf(url);
      expect(pages.length, url).toBeLessThanOrEqual(limit ?? 0);
    }
  });
});
