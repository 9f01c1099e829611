import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/document/blocks.ts';
import { text } from '../../src/document/inlines.ts';
import { odt } from '../../src/formats/odt/odt.ts';
import { fieldsOf, shippedDocuments } from '../support/shipped-documents.ts';
import { smallDocuments } from '../support/small-documents.ts';

function partOf(bytes: Uint8Array, name: string) {
  return new DOMParser({
    onError(level, message) {
      throw new Error(`${name}: ${level} ${message}`);
    },
  }).parseFromString(strFromU8(unzipSync(bytes)[name] ?? new Uint8Array()), 'text/xml');
}

const attributesOf = (part: ReturnType<typeof partOf>, element: string, attribute: string) =>
  [...part.getElementsByTagName(element)].map(each => each.getAttribute(attribute));

describe('an OpenDocument text', () => {
  it('says what it is in its first bytes, uncompressed', async () => {
    const { agreement } = await smallDocuments();
    const start = Buffer.from(odt.render(agreement)).subarray(0, 84).toString('latin1');
    expect(start.slice(0, 2)).toBe('PK');
    expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/);
  });

  it('names every part in its manifest, and each part is well-formed', async () => {
    const { agreement } = await smallDocuments({
      'programmes/pairs/agreements/working.md':
        '---\ntitle: "Us & <them> \\"now\\""\nclauses:\n  - length\n---\n> A note & more\n\n1. One\n   - Two\n\n`a  b` **bold** [link](https://small.example/?a=1&b=2)\n',
    });
    // The check lets no such sign through; a document of a fork's own may have one.
    const title = `${agreement.title} \u0001`;
    const bytes = odt.render({
      ...agreement,
      title,
      blocks: [...agreement.blocks, paragraph([text('No \u0001 sign')])],
    });
    const named = attributesOf(partOf(bytes, 'META-INF/manifest.xml'), 'manifest:file-entry', 'manifest:full-path');
    const parts = Object.keys(unzipSync(bytes)).filter(name => name !== 'mimetype' && !name.startsWith('META-INF/'));
    expect(named.sort()).toEqual(['/', ...parts].sort());
    for (const part of parts) expect(partOf(bytes, part).documentElement?.localName).toMatch(/^document-/);
  });

  it('has headings one level at a time, header rows, title, language and page numbers', async () => {
    for (const { name, document } of await shippedDocuments()) {
      const bytes = odt.render(document);
      const content = partOf(bytes, 'content.xml');
      const levels = attributesOf(content, 'text:h', 'text:outline-level').map(Number);
      expect(levels[0], name).toBe(1);
      expect(
        levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1),
        name,
      ).toBe(true);
      const tables = content.getElementsByTagName('table:table').length;
      expect(content.getElementsByTagName('table:table-header-rows').length, name).toBe(tables);
      const meta = partOf(bytes, 'meta.xml');
      expect(meta.getElementsByTagName('dc:title').item(0)?.textContent, name).toBe(document.title);
      expect(meta.getElementsByTagName('dc:language').item(0)?.textContent, name).toBe(document.language);
      const styles = partOf(bytes, 'styles.xml');
      expect(styles.getElementsByTagName('text:page-number').length, name).toBe(1);
      expect(styles.getElementsByTagName('text:page-count').length, name).toBe(1);
    }
  });

  it('defines every style that it uses', async () => {
    for (const { name, document } of await shippedDocuments()) {
      const bytes = odt.render(document);
      const content = partOf(bytes, 'content.xml');
      const styles = partOf(bytes, 'styles.xml');
      const defined = [
        ...['style:style', 'text:list-style'].flatMap(element => attributesOf(styles, element, 'style:name')),
        ...attributesOf(content, 'style:style', 'style:name'),
      ];
      const used = ['text:style-name', 'table:style-name'].flatMap(attribute =>
        [...content.getElementsByTagName('*')].flatMap(element => element.getAttribute(attribute) || []),
      );
      expect(
        used.filter(style => !defined.includes(style)),
        name,
      ).toEqual([]);
    }
  });

  it('tells the label and the hint of each gap', async () => {
    const gapless = ['choice', 'multi-choice', 'checkbox'];
    for (const { name, document } of await shippedDocuments()) {
      const content = partOf(odt.render(document), 'content.xml');
      const hints = ['text:placeholder', 'text:text-input'].flatMap(element =>
        attributesOf(content, element, 'text:description'),
      );
      for (const { type, label, help, value } of fieldsOf(document.blocks, false)) {
        if (gapless.includes(type) || value !== undefined) continue;
        expect(hints, name).toContain(help === undefined ? label : `${label}. ${help}`);
      }
    }
  });

  it('writes from right to left where its language does, and on Letter where that is used', async () => {
    const { agreement } = await smallDocuments();
    const styles = partOf(odt.render({ ...agreement, language: 'ar-EG', direction: 'rtl' }), 'styles.xml');
    expect(attributesOf(styles, 'style:page-layout-properties', 'style:writing-mode')).toEqual(['rl-tb']);
    expect(styles.getElementsByTagName('style:paragraph-properties').item(0)?.getAttribute('fo:text-align')).toBe(
      'right',
    );
    const american = partOf(odt.render({ ...agreement, language: 'en-US' }), 'styles.xml');
    expect(attributesOf(american, 'style:page-layout-properties', 'fo:page-width')).toEqual(['215.9mm']);
  });

  it('has the same bytes each time', async () => {
    const [one, two] = [await smallDocuments(), await smallDocuments()];
    expect(Buffer.from(odt.render(one.agreement)).equals(Buffer.from(odt.render(two.agreement)))).toBe(true);
  });
});
