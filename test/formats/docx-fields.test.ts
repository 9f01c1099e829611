import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Document, Field } from '../../src/document/document.ts';
import { docx } from '../../src/formats/docx/docx.ts';
import { fieldsOf, shippedDocuments } from '../support/shipped-documents.ts';
import { smallDocuments } from '../support/small-documents.ts';
import { type Control, controlsOf, fillIn, partsOf, withPart } from '../support/wordprocessing.ts';

const body = 'word/document.xml';
const controlsIn = (bytes: Uint8Array) => controlsOf(partsOf(bytes).get(body));

const kinds: Readonly<Record<Field['type'], Control['kind']>> = {
  text: 'text',
  number: 'text',
  signature: 'text',
  paragraph: 'paragraph',
  date: 'date',
  choice: 'choice',
  checkbox: 'checkbox',
  'multi-choice': 'checkbox',
};

/** What the file should list for a field: one control, or a box for each option. */
function expectedOf(field: Field) {
  const { name, label, type, options } = field;
  return type === 'multi-choice'
    ? options.map(option => ({ name, label: option.slice(0, 64), kind: kinds[type], options: [] }))
    : [{ name, label: label.slice(0, 64), kind: kinds[type], options }];
}

function signaturesOf({ blocks, words }: Document) {
  const parties = blocks.flatMap(block => (block.type === 'signatures' ? block.parties : []));
  return parties.flatMap(({ id, label }) =>
    (['name', 'signature', 'date'] as const).map(word => ({
      name: `${id}-${word}`,
      label: `${label}: ${words[word]}`,
      kind: word === 'date' ? 'date' : 'text',
      options: [],
    })),
  );
}

describe('the fields of a Word document', () => {
  it('are those of the content, with their names, labels, kinds and options, and no others', async () => {
    const documents = (await shippedDocuments()).filter(({ kind }) => kind !== 'checklist');
    for (const { name, document } of documents) {
      const found = controlsIn(docx.render(document)).map(({ name, label, kind, options }) => ({
        name,
        label,
        kind,
        options,
      }));
      expect(found, name).toEqual([...fieldsOf(document.blocks).flatMap(expectedOf), ...signaturesOf(document)]);
    }
  });

  it('bring their hints: in the gap, or between the label and the gap', async () => {
    for (const { name, document } of await shippedDocuments()) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx.render(document)) });
      for (const { help, value: written } of fieldsOf(document.blocks)) {
        if (help !== undefined && written === undefined) expect(value, name).toContain(help);
      }
    }
  });

  it('show what there is to choose from until something is chosen', async () => {
    const { agreement } = await smallDocuments();
    const choice: Field = {
      name: 'way',
      label: 'Way',
      type: 'choice',
      options: ['post', 'phone'],
      value: undefined,
      help: undefined,
      lines: 1,
    };
    const blocks = [...agreement.blocks, { type: 'field', field: choice } as const];
    const control = controlsIn(docx.render({ ...agreement, blocks })).find(({ name }) => name === 'way');
    expect(control).toMatchObject({ text: 'Choose one: post / phone', empty: true });
  });

  it('have a gap to come back to when an answer is removed', async () => {
    const { agreement } = await smallDocuments();
    const parts = partsOf(docx.render(agreement));
    const gaps = [...(parts.get('word/glossary/document.xml')?.getElementsByTagName('w:docPart') ?? [])];
    const names = gaps.map(gap => gap.getElementsByTagName('w:name').item(0)?.getAttribute('w:val'));
    const used = [...(parts.get(body)?.getElementsByTagName('w:docPart') ?? [])].map(each =>
      each.getAttribute('w:val'),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(names).toEqual([...new Set(used)]);
  });

  it.each([
    ['Polish', 'Zażółć gęślą jaźń, codziennie o 17:30'],
    ['Vietnamese', 'Mỗi tháng một lần, ở thư viện Nguyễn Thị Minh Khai'],
    ['Arabic', 'نلتقي مرة كل شهر في المكتبة، الساعة ٥'],
  ])('give back what is written into them in %s', async (_language, words) => {
    const { document } = (await shippedDocuments()).find(({ name }) => name === 'six-month/working-agreement') ?? {
      document: undefined,
    };
    if (!document) throw new Error('Unexpected content without its working agreement');
    const bytes = docx.render(document);
    const part = partsOf(bytes).get(body);
    const written = controlsOf(part)
      .filter(({ kind }) => kind !== 'checkbox' && kind !== 'choice')
      .map((control, index) => {
        const text = `${words} (${index})`;
        fillIn(control, text);
        return text;
      });
    expect(written.length).toBeGreaterThan(15);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(withPart(bytes, body, part)) });
    for (const text of written) expect(value).toContain(text);
  });

  it('write dates as the language of the document does', async () => {
    const { agreement } = await smallDocuments();
    const patterns = ['en-GB', 'en-US', 'pl', 'ja', 'ar-EG'].map(language => {
      const part = partsOf(docx.render({ ...agreement, language })).get(body);
      return part?.getElementsByTagName('w:dateFormat').item(0)?.getAttribute('w:val');
    });
    expect(patterns).toEqual(['d MMMM yyyy', 'MMMM d, yyyy', 'd MMMM yyyy', "yyyy'年'M'月'd'日'", 'd MMMM yyyy']);
  });

  it('include the boxes of a checklist, each named by its entry', async () => {
    const lists = (await shippedDocuments()).filter(({ kind }) => kind === 'checklist');
    for (const { name, document } of lists) {
      const boxes = controlsIn(docx.render(document));
      expect(boxes.length, name).toBeGreaterThan(3);
      expect(
        boxes.every(({ kind, label }) => kind === 'checkbox' && label !== ''),
        name,
      ).toBe(true);
      expect(new Set(boxes.map(box => box.name)).size, name).toBe(boxes.length);
    }
  });
});
