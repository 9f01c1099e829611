import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/document/blocks.ts';
import { text } from '../../src/document/inlines.ts';
import { docx } from '../../src/formats/docx/docx.ts';
import { shippedDocuments } from '../support/shipped-documents.ts';
import { smallDocuments } from '../support/small-documents.ts';
import { allNamed, elementsOf, partsOf, structureProblems } from '../support/wordprocessing.ts';

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a Word document', () => {
  it('reads in mammoth with its headings, wording, options, table and signatures', async () => {
    const { agreement } = await smallDocuments();
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(docx.render(agreement)) });
    expect(messages.filter(message => message.type === 'error')).toEqual([]);
    const words = value.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const expected of [
      'Working agreement',
      'How long we meet',
      'A meeting lasts 45 minutes',
      'What helps you',
      'Goal',
      'By when',
      'Signatures',
      'Learner',
    ]) {
      expect(words).toContain(expected);
    }
    expect(value).toMatch(/<h1>.*How long we meet/);
    expect(value).toMatch(/<thead>/);
  });

  it('has a named content control for each field, with its options and its default', async () => {
    const { agreement } = await smallDocuments();
    const body = partOf(docx.render(agreement), 'word/document.xml');
    const controls = [...body.matchAll(/<w:sdtPr>(.*?)<\/w:sdtPr>/g)].map(match => match[1] ?? '');
    expect(controls).toHaveLength(3 + 2 * 2 + 2 * 3);
    expect(controls[0]).toContain('<w:alias w:val="Length of a meeting"/><w:tag w:val="length-length"/>');
    expect(controls[0]).toContain('<w:listItem w:displayText="30 minutes" w:value="30 minutes"/>');
    expect(controls[1]).toContain('<w:date>');
    expect(controls[2]).toContain('<w:text w:multiLine="1"/>');
    const ids = [...body.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names its language, title and page numbers, and has no protection', async () => {
    const { sheet } = await smallDocuments();
    const bytes = docx.render(sheet);
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Goal sheet</dc:title>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(partOf(bytes, 'word/footer.xml')).toMatch(/ PAGE .*of .* NUMPAGES /);
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('documentProtection');
  });

  it('is well-formed whatever the words hold', async () => {
    const { agreement } = await smallDocuments({
      'programmes/pairs/agreements/working.md':
        '---\ntitle: "Us & <them> \\"now\\""\nclauses:\n  - length\n---\n> A note & more\n\n1. One\n   - Two\n\n`code` **bold** [link](https://small.example/?a=1&b=2)\n',
    });
    // The check lets no such sign through; a document of a fork's own may have one.
    const title = `${agreement.title} \u0001`;
    const blocks = [...agreement.blocks, paragraph([text('No \u0001 sign')])];
    const bytes = docx.render({ ...agreement, title, blocks });
    const { DOMParser } = await import('@xmldom/xmldom');
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const problems: string[] = [];
      new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(
        strFromU8(content),
        'text/xml',
      );
      expect(problems, name).toEqual([]);
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain('Us & <them> "now"');
  });

  it('has the same bytes each time', async () => {
    const [one, two] = [await smallDocuments(), await smallDocuments()];
    expect(Buffer.from(docx.render(one.agreement)).equals(Buffer.from(docx.render(two.agreement)))).toBe(true);
  });

  it('lists its contents with links to the headings, however long their names', async () => {
    const { first } = await smallDocuments();
    const long = 'questions--a-very-long-name-that-word-would-cut-off-somewhere';
    const entry = (id: string, title: string) => ({ id, title, entries: [] });
    const heading = (id: string) => ({ type: 'heading', level: 2, id, content: [] }) as const;
    const bytes = docx.render({
      ...first,
      blocks: [
        {
          type: 'contents',
          title: 'Contents',
          entries: [{ ...entry(`${long}-1`, 'One'), entries: [entry(`${long}-2`, 'Two')] }],
        },
        heading(`${long}-1`),
        heading(`${long}-2`),
      ],
    });
    const body = partOf(bytes, 'word/document.xml');
    const led = [...body.matchAll(/<w:hyperlink w:anchor="([^"]*)"/g)].map(match => match[1]);
    const marked = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(match => match[1]);
    expect(led).toEqual(marked);
    expect(new Set(led).size).toBe(2);
    for (const name of led) expect(name?.length).toBeLessThanOrEqual(40);
    expect((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value).toMatch(/Contents\s+One\s+Two/);
  });

  it('keeps to the order and the nesting of the schema, on A4 and on Letter', async () => {
    for (const { name, document } of await shippedDocuments()) {
      for (const paper of ['a4', 'letter'] as const) {
        expect(structureProblems(docx.render(document, paper)), name).toEqual([]);
      }
    }
  });

  it('is told by the checker of structure when an element stands in the wrong place', async () => {
    const { agreement } = await smallDocuments();
    const files = unzipSync(docx.render(agreement));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const turned = xml.replace(/(<w:alias [^>]*>)(<w:tag [^>]*>)/, '$2$1');
    expect(turned).not.toBe(xml);
    const problems = structureProblems(zipSync({ ...files, 'word/document.xml': strToU8(turned) }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^word\/document\.xml: unexpected order in `sdtPr`: tag, alias/);
  });

  it('marks header rows, and its headings go down one level at a time', async () => {
    for (const { name, document } of await shippedDocuments()) {
      const body = partsOf(docx.render(document)).get('word/document.xml');
      const levels = allNamed(body, 'pStyle').flatMap(style => {
        const id = style.getAttribute('w:val') ?? '';
        return id === 'Title' ? [0] : id.startsWith('Heading') ? [Number(id.slice(7))] : [];
      });
      expect(levels[0], name).toBe(0);
      expect(
        levels.every((level, index) => index === 0 || (level > 0 && level <= (levels[index - 1] ?? 0) + 1)),
        name,
      ).toBe(true);
      for (const table of allNamed(body, 'tbl')) {
        const rows = elementsOf(table).filter(({ localName }) => localName === 'tr');
        expect(
          rows.map(row => row.getElementsByTagName('w:tblHeader').length),
          name,
        ).toEqual(rows.map((_, index) => (index === 0 ? 1 : 0)));
      }
    }
  });

  it('stands on the paper of its readers, or on the paper that is asked for', async () => {
    const { agreement } = await smallDocuments();
    const widthOf = (...args: Parameters<typeof docx.render>) =>
      /<w:pgSz w:w="(\d+)"/.exec(partOf(docx.render(...args), 'word/document.xml'))?.[1];
    const widths = ['en-GB', 'en', 'vi', 'en-US', 'fr-CA', 'es-MX'].map(language =>
      widthOf({ ...agreement, language }),
    );
    expect(widths).toEqual(['11906', '11906', '11906', '12240', '12240', '12240']);
    expect(widthOf(agreement, 'letter')).toBe('12240');
  });

  it('runs from right to left where its language does, but for words of another language', async () => {
    const { agreement } = await smallDocuments();
    const english = { type: 'language', language: 'en', content: [{ type: 'text', text: 'mentor' }] } as const;
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'مرشد' }, english] } as const];
    const body = partOf(docx.render({ ...agreement, language: 'ar', direction: 'rtl', blocks }), 'word/document.xml');
    expect(body).toContain('<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>');
    expect(body).toContain('<w:r><w:rPr><w:lang w:val="en" w:eastAsia="en" w:bidi="en"/></w:rPr>');
  });
});
