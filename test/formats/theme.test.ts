import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx/docx.ts';
import { epub } from '../../src/formats/epub/epub.ts';
import { odt } from '../../src/formats/odt/odt.ts';
import { pdf, renderPdf } from '../../src/formats/pdf/pdf.ts';
import { contrast } from '../../src/text/colour.ts';
import { handbookDocument } from '../../src/views/handbook.ts';
import { fontWith, sampleFont } from '../support/fonts.ts';
import { readPaper } from '../support/paper.ts';
import { brokenUaRules } from '../support/pdf-ua.ts';
import { everyBlock, smallDocuments, smallProgramme } from '../support/small-documents.ts';
import { logo, lookOf, png } from '../support/themed.ts';

const { agreement, sheet } = await smallDocuments();
const letters = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;!?()' `;

const files = {
  'fonts/text.ttf': fontWith(letters),
  'fonts/text-bold.ttf': fontWith(letters, 'bold'),
  'fonts/head.ttf': sampleFont('italic'),
  'logo.svg': logo,
  'logo.png': png,
};
const fonts =
  'fonts:\n  text:\n    name: Our Words\n    regular: fonts/text.ttf\n    bold: fonts/text-bold.ttf\n  headings:\n    name: Our Titles\n    regular: fonts/head.ttf';
const colours = 'colours:\n  accent: "#7a1f5c"';
const logoWith = (rest: string) => `logo:\n  file: logo.svg\n  alternative: A & "B"\n${rest}`;

const all = await lookOf(`${colours}\n${fonts}\n${logoWith('  print: logo.png')}`, files);

/** The fonts of a PDF, without the marks of their subsets. */
async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const names = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookup(PDFName.of('BaseFont')) : undefined;
    return name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+|-Identity-H$/g, '')] : [];
  });
  return [...new Set(names)].sort();
}

/** The colours that a PDF is drawn with. */
async function coloursOf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const colours = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    fnArray.forEach((operator, index) => {
      if (operator === OPS.setFillRGBColor) colours.add(String(argsArray[index]));
    });
  }
  await document.destroy();
  return colours;
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a PDF with a theme', () => {
  it('is set in the theme’s fonts, and in Noto Sans where they lack a letter', async () => {
    const words = await fontsOf(pdf.render(agreement, 'a4', { theme: all }));
    expect(words).toContain('MentorbookOwnWords-NotoSans-Regular');
    expect(words).toContain('MentorbookOwnWords-NotoSans-Bold');
    expect(words).toContain('MentorbookOwnTitles-NotoSans-Italic');
    // What is typed into the form is set in a font of its own.
    expect(words.filter(name => !name.startsWith('MentorbookOwn'))).toEqual(['NotoSans-Regular']);
    const strange = { ...agreement, blocks: [...agreement.blocks, ...everyBlock().blocks] };
    const bytes = pdf.render(strange, 'a4', { theme: all });
    expect(await fontsOf(bytes)).toContain('NotoSansArabic-Regular');
    expect((await readPaper(bytes)).map(({ words }) => words).join(' ')).not.toContain('\ufffd');
  });

  it('marks words by weight where the font has no slanted letters', async () => {
    const names = await fontsOf(pdf.render(everyBlock(), 'a4', { theme: all }));
    expect(names.filter(name => name.includes('Italic'))).toEqual(['MentorbookOwnTitles-NotoSans-Italic']);
  });

  it('keeps the rules of PDF/UA and its number of pages', async () => {
    for (const document of [agreement, everyBlock()]) {
      for (const paper of ['a4', 'letter'] as const) {
        const themed = renderPdf(document, paper, { theme: all });
        expect(await brokenUaRules(themed.bytes)).toEqual([]);
        expect(themed.pages).toBe(renderPdf(document, paper).pages);
      }
    }
  });

  it('has colour in headings and lines alone, one that can be read on white paper', async () => {
    const plain = await coloursOf(pdf.render(sheet));
    const themed = await coloursOf(pdf.render(sheet, 'a4', { theme: await lookOf(colours) }));
    expect(themed.size).toBe(plain.size + 1);
    const pale = await lookOf('colours:\n  accent: "#ffd500"');
    expect(contrast(pale.accent ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('has black headings, as without a theme, when no accent is given', async () => {
    const named = await lookOf('colours:\n  mentor: "#1d4f91"');
    expect(pdf.render(sheet, 'a4', { theme: named })).toEqual(pdf.render(sheet, 'a4'));
  });

  it('is the same again, and as before after one with another look', () => {
    const once = pdf.render(sheet, 'a4', { theme: all });
    const plain = pdf.render(sheet);
    expect(pdf.render(sheet, 'a4', { theme: all })).toEqual(once);
    expect(pdf.render(sheet)).toEqual(plain);
    expect(once).not.toEqual(plain);
  });

  it('uses an Arabic font for Arabic alone, and a Latin one not at all for it', async () => {
    const arabic = { ...sheet, language: 'ar', direction: 'rtl' } as const;
    expect((await fontsOf(pdf.render(arabic, 'a4', { theme: all }))).join()).not.toContain('MentorbookOwn');
    const own = await lookOf('fonts:\n  text:\n    name: خط\n    regular: a.ttf\n    bold: b.ttf', {
      'a.ttf': sampleFont('arabic'),
      'b.ttf': sampleFont('arabicBold'),
    });
    const words = { type: 'paragraph', content: [{ type: 'text', text: 'مرحبا' }] } as const;
    const bytes = pdf.render({ ...arabic, blocks: [...arabic.blocks, words] }, 'a4', { theme: own });
    expect(await fontsOf(bytes)).toContain('MentorbookOwnWords-NotoSansArabic-Regular');
    expect(await brokenUaRules(bytes)).toEqual([]);
  });

  it('has another key in the cache for each change of the theme', async () => {
    const keys = new Set([
      all.key,
      (await lookOf(`${colours}\n${fonts}`, files)).key,
      (await lookOf(`colours:\n  accent: "#7a1f5d"\n${fonts}`, files)).key,
      (await lookOf(`${colours}\n${fonts}`, { ...files, 'fonts/text.ttf': fontWith(`${letters}é`) })).key,
      (await lookOf(`${colours}\n${fonts}\n${logoWith('')}`, files)).key,
      (await lookOf(`${colours}\n${fonts}\n${logoWith('')}`, { ...files, 'logo.svg': logo.replace('18', '19') })).key,
    ]);
    expect(keys.size).toBe(6);
  });
});

describe('files for word processors with a theme', () => {
  it('are valid for Word, from left to right and from right to left', async () => {
    const arabic = { ...agreement, language: 'ar', direction: 'rtl' } as const;
    const device = await lookOf('fonts:\n  text:\n    name: Verdana\n  headings:\n    name: serif');
    for (const [document, theme] of [
      [agreement, all],
      [arabic, all],
      [agreement, device],
    ] as const) {
      expect(await validate(docx.render(document, 'a4', { theme }), 'docx', 'Office2010')).toEqual([]);
    }
  });

  it('show no logo that not every one of them could', async () => {
    const look = await lookOf(logoWith(''), files);
    for (const format of [docx, odt]) {
      const parts = Object.keys(unzipSync(format.render(agreement, 'a4', { theme: look })));
      expect(parts.filter(name => name.includes('logo'))).toEqual([]);
    }
  });

  it('name the fonts and colour the headings', async () => {
    const styles = partOf(docx.render(agreement, 'a4', { theme: all }), 'word/styles.xml');
    expect(styles).toMatch(/<w:rPrDefault><w:rPr><w:rFonts w:ascii="Our Words"/);
    expect(styles).toMatch(
      /w:styleId="Heading2">.*?<w:rFonts w:ascii="Our Titles"[^>]*\/><w:b\/><w:bCs\/><w:color w:val="7A1F5C"\/>/,
    );
    expect(styles).toMatch(/w:styleId="Note">.*?<w:left [^>]*w:color="7A1F5C"\/>/);
    const device = await lookOf('fonts:\n  text:\n    name: Verdana\n  headings:\n    name: serif');
    expect(partOf(docx.render(agreement, 'a4', { theme: device }), 'word/styles.xml')).toContain('w:ascii="Georgia"');
    const open = partOf(odt.render(agreement, 'a4', { theme: all }), 'styles.xml');
    expect(open).toMatch(/style:default-outline-level="2".*?style:font-name="Our Titles".*?fo:color="#7a1f5c"/);
    expect(open).toContain(
      '<style:font-face style:name="Our Words" svg:font-family="\'Our Words\', Arial, sans-serif"/>',
    );
  });

  it('show the logo with its words at the head of the first page', () => {
    const word = docx.render(agreement, 'a4', { theme: all });
    expect(partOf(word, 'word/header-first.xml')).toContain('descr="A &amp; &quot;B&quot;"');
    expect(partOf(word, 'word/header.xml')).not.toContain('w:drawing');
    expect(Buffer.from(unzipSync(word)['word/media/logo.png'] ?? [])).toEqual(png);
    const open = odt.render(agreement, 'a4', { theme: all });
    expect(partOf(open, 'styles.xml')).toContain('<svg:title>A &amp; &quot;B&quot;</svg:title>');
    expect(partOf(open, 'META-INF/manifest.xml')).toContain('manifest:full-path="Pictures/logo.png"');
    expect(Buffer.from(unzipSync(open)['Pictures/logo.png'] ?? [])).toEqual(png);
  });

  it('are as they were without a theme', () => {
    for (const format of [docx, odt]) {
      expect(
        Object.keys(unzipSync(format.render(agreement))).filter(name => /logo|first|fontTable/.test(name)),
      ).toEqual([]);
    }
  });
});

describe('a book with a theme', () => {
  it('has the logo on its title page, and is found valid', async () => {
    const book = epub.render(handbookDocument(await smallProgramme()), undefined, { theme: all });
    expect(partOf(book, 'book/title.xhtml')).toMatch(/<figure><img [^>]*alt="A &amp; &quot;B&quot;"/);
    const { messages } = await EpubCheck.validate(book);
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
  });
});
