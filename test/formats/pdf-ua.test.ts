import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdf, renderPdf } from '../../src/formats/pdf/pdf.ts';
import { brokenUaRules } from '../support/pdf-ua.ts';
import { documentOf, everyBlock, smallDocuments } from '../support/small-documents.ts';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

const get = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key));

/** All dictionaries of a document with an entry of some value. */
function having(document: PDFDocument, key: string, value: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && get(object, key) === PDFName.of(value) ? [object] : []));
}

function first(document: PDFDocument, key: string, value: string): PDFDict {
  const [found] = having(document, key, value);
  if (!found) throw new Error(`Unexpected PDF without /${key} /${value}`);
  return found;
}

const remove = (dict: PDFDict, key: string) => dict.delete(PDFName.of(key));

/** What is done to a good PDF, and what the rules say then. */
const breaks: readonly (readonly [what: string, message: RegExp, damage: (document: PDFDocument) => unknown])[] = [
  ['it has no metadata', /do not say PDF\/UA-1[\s\S]*no title/, ({ catalog }) => remove(catalog, 'Metadata')],
  ['it has no language', /no language/, ({ catalog }) => remove(catalog, 'Lang')],
  ['it is not marked as tagged', /not marked/, ({ catalog }) => remove(catalog, 'MarkInfo')],
  ['viewers show its file name', /name of the file/, ({ catalog }) => remove(catalog, 'ViewerPreferences')],
  ['it has no structure', /no structure/, ({ catalog }) => remove(catalog, 'StructTreeRoot')],
  [
    'a heading skips a level',
    /level 4 follows/,
    document => {
      for (const heading of having(document, 'S', 'H2')) heading.set(PDFName.of('S'), PDFName.of('H4'));
    },
  ],
  [
    'a list entry stands outside a list',
    /LI stands in Div/,
    document => first(document, 'S', 'L').set(PDFName.of('S'), PDFName.of('Div')),
  ],
  [
    'a table holds a paragraph',
    /Table holds P/,
    document => first(document, 'S', 'THead').set(PDFName.of('S'), PDFName.of('P')),
  ],
  ['a header cell heads nothing', /header cell/, document => remove(first(document, 'S', 'TH'), 'A')],
  ['a role is unknown', /role Fancy/, document => first(document, 'S', 'P').set(PDFName.of('S'), PDFName.of('Fancy'))],
  [
    'a page is stepped through in any order',
    /reading order/,
    document => remove(first(document, 'Type', 'Page'), 'Tabs'),
  ],
  [
    'a field stands in no form element',
    /Widget stands in Link/,
    document => first(document, 'S', 'Form').set(PDFName.of('S'), PDFName.of('Link')),
  ],
  [
    'a field is not led back to its element',
    /not led back/,
    document => first(document, 'Subtype', 'Widget').set(PDFName.of('StructParent'), PDFNumber.of(999)),
  ],
  [
    'a link does not say where it leads',
    /says not where/,
    document => remove(first(document, 'Subtype', 'Link'), 'Contents'),
  ],
  ['a field has no label', /has no label/, document => remove(first(document, 'FT', 'Tx'), 'TU')],
  ['a field has no look', /has no look/, document => remove(first(document, 'FT', 'Tx'), 'AP')],
  [
    'a field is not printed',
    /is not printed/,
    document => first(document, 'FT', 'Tx').set(PDFName.of('F'), PDFNumber.of(0)),
  ],
  ['its fields make no form', /no form/, ({ catalog }) => remove(catalog, 'AcroForm')],
  [
    'a font is not embedded',
    /Helvetica is not embedded/,
    async document => document.getPage(0).setFont(await document.embedFont(StandardFonts.Helvetica)),
  ],
  [
    'an element stands for two annotations',
    /holds 2 annotations/,
    document => {
      const [one, two] = having(document, 'S', 'Form').map(form => get(form, 'K'));
      if (one instanceof PDFArray && two instanceof PDFArray) one.push(two.get(0));
    },
  ],
];

describe('an accessible PDF', () => {
  it('keeps the rules of PDF/UA with every type of block', async () => {
    for (const paper of ['a4', 'letter'] as const) {
      expect(await brokenUaRules(pdf.render(everyBlock(), paper))).toEqual([]);
      const pictures = () => new TextEncoder().encode(picture);
      expect(
        await brokenUaRules(renderPdf(everyBlock(), paper, { picture: pictures, site: 'https://small.example' }).bytes),
      ).toEqual([]);
    }
  });

  it('keeps them in an agreement, a sheet and a worksheet', async () => {
    for (const document of Object.values(await smallDocuments())) {
      expect(await brokenUaRules(pdf.render(document))).toEqual([]);
    }
  });

  it('keeps them with nothing to fill in and with headings that skip a level', async () => {
    const document = documentOf([
      { type: 'heading', level: 4, id: 'deep', content: [{ type: 'text', text: 'Deep' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Words' }] },
    ]);
    expect(await brokenUaRules(pdf.render(document))).toEqual([]);
  });

  it.each(breaks)('is found broken when %s', async (_, message, damage) => {
    const document = await PDFDocument.load(pdf.render(everyBlock()), { updateMetadata: false });
    await damage(document);
    const broken = await brokenUaRules(await document.save({ updateFieldAppearances: false }));
    expect(broken.join('\n')).toMatch(message);
  });
});
