import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/formats/docx/docx.ts';
import { smallDocuments } from '../support/small-documents.ts';

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
    expect(controls).toHaveLength(3 + 2 * 3);
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
        '---\ntitle: "Us & <them> \\"now\\" \\u0001"\nclauses:\n  - length\n---\n> A note & more\n\n1. One\n   - Two\n\n`code` **bold** [link](https://small.example/?a=1&b=2)\n',
    });
    const bytes = docx.render(agreement);
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
});
