import { type Draft, notesOf } from './draft.ts';
import type { ForeignFile } from './foreign-file.ts';
import type { Meta } from './meta.ts';
import { readHtmlText } from './read-markdown.ts';
import { draftOf } from './read-page.ts';
import { requireModestSize } from './unpacked-size.ts';

/** A document of a word processor, and the pictures that were in it. */
export interface ReadDocument {
  readonly draft: Draft;
  readonly pictures: readonly ForeignFile[];
}

/** Word's own styles that stand for a heading or a quotation; all else is told of by the reader. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='List Paragraph'] => p:fresh",
  'u => em',
];

/**
 * Reads a document of Word (`.docx`): headings, lists, tables, links, footnotes and pictures.
 * @throws when the file is no such document
 */
export async function readDocx(file: ForeignFile): Promise<ReadDocument> {
  requireModestSize(file.bytes);
  const { default: mammoth } = await import('mammoth');
  const { notes, tell } = notesOf(file.path);
  const pictures: ForeignFile[] = [];
  const stem = file.path.replace(/\.docx$/i, '').replace(/^.*\//, '');
  const convertImage = mammoth.images.imgElement(async image => {
    const ending =
      /^image\/(?:x-)?(\w+)/.exec(image.contentType)?.[1]?.replace('jpeg', 'jpg').replace('svg', 'svg') ?? 'png';
    const path = `${stem}-picture-${pictures.length + 1}.${ending}`;
    pictures.push({ path, bytes: new Uint8Array(await image.readAsArrayBuffer()) });
    return { src: `/${encodeURIComponent(path)}` };
  });
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file.bytes) },
    { convertImage, styleMap },
  );
  // What the reader has no name for is a style of one's own: its words are there as plain paragraphs.
  for (const { message } of messages) {
    if (!/^Unrecognised (?:paragraph|run|table) style/.test(message)) tell('word', 1, message);
  }
  const read = readHtmlText(withHeadings(withTicks(value)), 1, tell);
  const meta: Meta = { draft: false, keywords: [], aliases: [], kept: {} };
  return { draft: draftOf(file.path, read, { meta, notes, tell, isPlain: false, outlineTitle: undefined }), pictures };
}

/** Where nobody used Word's headings, a short line in bold is one. */
function withHeadings(html: string): string {
  if (/<h[1-6]/.test(html)) return html;
  return html.replace(/<p>(?:<a id="[^"]*"><\/a>)?<strong>([^<]{2,80}?)<\/strong>\s*<\/p>/g, (found, words: string) =>
    /[.;,]\s*$/.test(words) ? found : `<h2>${words.replace(/:\s*$/, '')}</h2>`,
  );
}

/** Boxes drawn as signs, a line each, are a list of tasks. */
function withTicks(html: string): string {
  const box = '<input type="checkbox" disabled>';
  return html
    .replace(/<li>\s*[☐□▢❏❑]\s*/g, `<li class="task-list-item">${box} `)
    .replace(/<li>\s*[☑☒]\s*/g, `<li class="task-list-item">${box} `)
    .replace(
      /(?:<p>\s*[☐□▢❏❑☑☒]\s*(?:(?!<\/p>).)*<\/p>\s*)+/g,
      run =>
        `<ul>${run.replace(/<p>\s*[☐□▢❏❑☑☒]\s*/g, `<li class="task-list-item">${box} `).replaceAll('</p>', '</li>')}</ul>`,
    );
}
