import { EpubCheck } from '@likecoin/epubcheck-ts';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import type { Block } from '../../src/document/document.ts';
import { epub } from '../../src/formats/epub/epub.ts';
import { handbookDocument } from '../../src/views/handbook.ts';
import { capabilities, publish } from '../../src/views/publication.ts';
import { smallFile } from '../support/run.ts';
import { smallDocuments, smallProgramme } from '../support/small-documents.ts';

/** What an independent checker of EPUB 3 objects to. */
async function objections(bytes: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(bytes);
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}:${location?.line ?? ''}`);
}

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[`book/${name}`] ?? new Uint8Array());

const smallBook = async (changes: Readonly<Record<string, string>> = {}) =>
  handbookDocument(await smallProgramme(changes));

/** The small programme in a language that is written from right to left. */
async function rightToLeft() {
  const programme = await smallFile('programmes/pairs/programme.md');
  return smallBook({
    'programmes/pairs/programme.md': programme.replace('title: Pairs', 'title: "إرشاد & تعلّم"\nlanguage: ar'),
    'programmes/pairs/guide/start.md':
      '---\ntitle: البداية\norder: 1\n---\nاكتب إلى {{ contacts.coordinator }}.\n\n## ما تحتاجه؟\n\n- قلم\n- [وقت](#ما-تحتاجه)\n\n| س | ج |\n| --- | ---: |\n| ١ | ٢ |\n',
    'programmes/pairs/guide/end.md': '---\ntitle: النهاية\norder: 2\n---\nشكرا.\n',
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the handbook as a book for e-readers', () => {
  const programmes = checkContent('content').then(({ graph }) => publish(graph, new Set(capabilities)).programmes);

  it('passes an independent check without an error or a warning, for every shipped programme', async () => {
    for (const context of await programmes) {
      expect(await objections(epub.render(handbookDocument(context))), context.id).toEqual([]);
    }
  });

  it('passes the check when it is written from right to left, and turns its pages that way', async () => {
    const bytes = epub.render(await rightToLeft());
    expect(await objections(bytes)).toEqual([]);
    expect(partOf(bytes, 'book.opf')).toContain('<spine page-progression-direction="rtl">');
    expect(partOf(bytes, 'part-1.xhtml')).toMatch(/<html [^>]*lang="ar" xml:lang="ar" dir="rtl">/);
    expect(partOf(bytes, 'title.xhtml')).toContain('<h1 id="top">إرشاد &amp; تعلّم: الكتيّب</h1>');
  });

  it('has a file for each part, the contents after the title page, and every heading of two levels in them', async () => {
    const document = await smallBook();
    const bytes = epub.render(document);
    const turns = [...partOf(bytes, 'book.opf').matchAll(/<itemref idref="([^"]*)"/g)].map(match => match[1]);
    const parts = document.blocks.filter(block => block.type === 'heading' && block.level === 2);
    expect(turns).toEqual(['title', 'navigation', ...parts.map((_, index) => `part-${index + 1}`)]);
    const navigation = new DOMParser().parseFromString(partOf(bytes, 'navigation.xhtml'), 'application/xhtml+xml');
    const links = [...navigation.getElementsByTagName('a')].map(link => link.textContent);
    const contents = document.blocks.find(block => block.type === 'contents');
    const titles = contents?.entries.flatMap(part => [part.title, ...part.entries.map(({ title }) => title)]) ?? [];
    expect(links.slice(0, titles.length)).toEqual(titles);
    expect(partOf(bytes, 'navigation.xhtml')).toContain('epub:type="bodymatter" href="part-1.xhtml"');
  });

  it('leads from part to part inside the book, and keeps full addresses', async () => {
    const guide =
      '---\ntitle: Away\norder: 3\n---\n[Out](https://elsewhere.example/?a=1&b=2) [Post](mailto:a@b.example)\n';
    const bytes = epub.render(await smallBook({ 'programmes/pairs/guide/away.md': guide }));
    const all = Object.keys(unzipSync(bytes))
      .map(name => partOf(bytes, name.replace('book/', '')))
      .join('\n');
    expect(all).toMatch(/href="part-\d+\.xhtml#session--first"/);
    expect(all).toContain('href="https://elsewhere.example/?a=1&amp;b=2"');
    expect(all).not.toMatch(/href="[/#](?!toc")/);
  });

  it('drops links that lead nowhere from a book, on a site without an address', async () => {
    const site = (await smallFile('site.yaml')).replace(/^url:.*\n/m, '');
    const guide = '---\ntitle: Away\norder: 3\n---\n[Manual](../../../manual/start.md)\n';
    const bytes = epub.render(await smallBook({ 'site.yaml': site, 'programmes/pairs/guide/away.md': guide }));
    expect(await objections(bytes)).toEqual([]);
  });

  it('says who made it, in which language, under which licence, and how it can be read', async () => {
    const opf = partOf(epub.render(await smallBook()), 'book.opf');
    for (const expected of [
      '<dc:title>Pairs: the handbook</dc:title>',
      '<dc:language>en-GB</dc:language>',
      '<dc:creator>Small Society</dc:creator>',
      '<dc:rights>CC BY 4.0</dc:rights>',
      '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
    ]) {
      expect(opf).toContain(expected);
    }
  });

  it('has the same bytes whenever and wherever it is made, and an identifier that a changed text keeps', async () => {
    const document = await smallBook();
    const before = epub.render(document);
    const zone = process.env.TZ;
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (const [place, time] of [
        ['Pacific/Auckland', '2031-07-01'],
        ['America/St_Johns', '1999-12-31'],
      ] as const) {
        process.env.TZ = place;
        vi.setSystemTime(new Date(time));
        expect(Buffer.from(epub.render(document)).equals(Buffer.from(before)), place).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const identifier = (bytes: Uint8Array) => /urn:uuid:[0-9a-f-]{36}/.exec(partOf(bytes, 'book.opf'))?.[0];
    const changed = await smallBook({ 'programmes/pairs/guide/end.md': '---\ntitle: Other\norder: 2\n---\nText.\n' });
    expect(identifier(epub.render(changed))).toBe(identifier(before));
    expect(identifier(before)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('has its kind first and as it is, as reading programs expect', async () => {
    const bytes = Buffer.from(epub.render(await smallBook()));
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });
});

describe('any document as a book', () => {
  it('passes the check with fields, signatures and tables to fill in, and anchors that begin with a digit', async () => {
    const { agreement, sheet, first } = await smallDocuments();
    const blocks: Block[] = [
      ...agreement.blocks,
      { type: 'heading', level: 2, id: '1-more', content: [{ type: 'text', text: 'A & b \u0001' }] },
      ...sheet.blocks.slice(1).map(block => (block.type === 'heading' ? { ...block, id: `sheet-${block.id}` } : block)),
    ];
    for (const document of [{ ...agreement, blocks }, sheet, first]) {
      expect(await objections(epub.render(document)), document.id).toEqual([]);
    }
  });

  it('brings its pictures along, and puts words in the place of those that are not there', async () => {
    const { first } = await smallDocuments();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    const picture = (source: string): Block => ({ type: 'picture', source, alternative: `Shows ${source}` });
    const blocks = [...first.blocks, picture('/media/a.png'), picture('/media/a.png'), picture('/media/lost.png')];
    const bytesOf = (source: string) => (source === '/media/a.png' ? png : undefined);
    const bytes = epub.render({ ...first, blocks }, undefined, { picture: bytesOf });
    expect(await objections(bytes)).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).filter(name => name.includes('pictures/'))).toEqual(['book/pictures/1.png']);
    const words = Object.keys(unzipSync(bytes))
      .map(name => partOf(bytes, name.replace('book/', '')))
      .join('\n');
    expect(words.match(/<img src="pictures\/1.png" alt="Shows \/media\/a.png"\/>/g)).toHaveLength(2);
    expect(words).toContain('<p>Shows /media/lost.png</p>');
  });
});
