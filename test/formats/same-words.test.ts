import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { describe, expect, inject, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { htmlOf, wordsOf } from '../support/pages.ts';
import { readPdf } from '../support/pdf-reader.ts';
import { type ShippedDocument, shippedDocuments } from '../support/shipped-documents.ts';
import { controlsOf, fillIn, partsOf, withPart } from '../support/wordprocessing.ts';

const site = inject('shippedSite');

/** Gives the words of a file. `titles` are those of table columns, for a format that names them in each row; `words` those of its document. */
type Reader = (
  bytes: Uint8Array,
  titles: readonly string[],
  words: ShippedDocument['document']['words'],
) => string | Promise<string>;

/** How each format is read back, by somebody else's reader where there is one. A new format belongs here. */
const readers: Readonly<Record<string, Reader>> = {
  async docx(bytes) {
    const body = partsOf(bytes).get('word/document.xml');
    for (const control of controlsOf(body)) {
      // A page shows all options. Word shows them when the list is opened; a gap and its hint are no words of the text.
      if (control.kind === 'choice') fillIn(control, control.options.join(' '));
      else if (control.empty) fillIn(control, '');
    }
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(withPart(bytes, 'word/document.xml', body)) });
    return wordsOf(value);
  },
  odt(bytes) {
    const xml = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
    return wordsOf(xml.replace(/<\/text:[ph]>|<text:(?:s|tab|line-break)\b[^>]*>/g, ' '));
  },
  async pdf(bytes, _titles, { signature, name, date }) {
    const { texts } = await readPdf(bytes);
    const all = texts.join(' ');
    // At its end stands where it comes from; a name is typed below the signature, not before it.
    const words = all.slice(0, all.lastIndexOf('Harbour Mentoring Trust'));
    // HTML and Word count the entries of a list without writing the numbers down.
    return words
      .replaceAll(`${signature} ${name} ${date}`, `${name} ${signature} ${date}`)
      .replace(/(?<=\s)\d+\. (?=\p{Lu})/gu, '');
  },
  md(bytes) {
    const [content = ''] = strFromU8(bytes).split(/\n---\n(?=\n(?:[^\n]+\n)+$)/);
    return wordsOf(new MarkdownIt().render(content));
  },
  txt(bytes, titles) {
    const [content = ''] = strFromU8(bytes).split(/\n-{76}\n(?=\n(?:[^\n]+\n)+$)/);
    // HTML and Word count the entries of a list without writing the numbers down.
    const unnumbered = content.replace(/^ *\d+\. (?=\S)/gm, '');
    const lines = unnumbered.split('\n').map(line => {
      const title = titles.find(each => line.startsWith(`  ${each}: `));
      return title === undefined ? line : line.slice(title.length + 4);
    });
    return lines.join('\n').replace(/<(?:https?|mailto):[^>]*>/g, '');
  },
};

/** The words alone: boxes, gaps and punctuation are drawn differently in each format. */
const wordsIn = (text: string) => text.replace(/\[[ x]\]/g, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** @param typed whether what stands in a field to begin with is text: in a PDF it is the value of the field */
async function pageOf({ page = '' }: ShippedDocument, typed: boolean): Promise<{ text: string; titles: string[] }> {
  const html = await htmlOf(site, page);
  const [, article = ''] = /<article class="document[^>]*>([\s\S]*?)<\/article>/.exec(html) ?? [];
  const titles = [...article.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(match => wordsOf(match[1] ?? ''));
  const shown = article
    .replace(/<p class="[^"]*running-head[^>]*>.*?<\/p>/s, '')
    // What stands in a control to begin with is read there.
    .replace(/<input type="(?:text|date)"[^>]*? value="([^"]*)"[^>]*>/g, typed ? ' $1 ' : ' ')
    // A long list stands beside its options in print.
    .replace(/<select[\s\S]*?<\/select>/g, '');
  return { text: wordsOf(shown), titles };
}

describe('the files of an agreement', () => {
  it('are in formats that are all read back here', () => {
    // Books are made of whole handbooks.
    const ids = formats.map(({ id }) => id).filter(id => id !== 'epub');
    expect(Object.keys(readers).sort()).toEqual(ids.sort());
  });

  it.each(Object.keys(readers))('say as %s the words of the page', async id => {
    const agreements = (await shippedDocuments()).filter(({ kind }) => kind === 'agreement');
    expect(agreements.length).toBeGreaterThan(10);
    const format = formats.find(known => known.id === id);
    for (const agreement of agreements) {
      const { text, titles } = await pageOf(agreement, id !== 'pdf');
      const bytes = format?.render(agreement.document, format.papers?.[0]) ?? new Uint8Array();
      const words = wordsIn(text);
      expect(words.length, agreement.name).toBeGreaterThan(50);
      expect(wordsIn((await readers[id]?.(bytes, titles, agreement.document.words)) ?? ''), agreement.name).toEqual(
        words,
      );
    }
  });
});

describe('the files of a sheet', () => {
  it.each(['docx', 'odt'])('say as %s the words of the page', async id => {
    const sheets = (await shippedDocuments()).filter(({ kind }) => kind === 'sheet');
    const format = formats.find(known => known.id === id);
    for (const sheet of sheets) {
      const { text, titles } = await pageOf(sheet, true);
      const bytes = format?.render(sheet.document) ?? new Uint8Array();
      expect(wordsIn((await readers[id]?.(bytes, titles, sheet.document.words)) ?? ''), sheet.name).toEqual(
        wordsIn(text),
      );
    }
  });
});
