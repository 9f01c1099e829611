import { decode } from '../read/decode.ts';
import type { DialectContext } from './dialects/dialect.ts';
import { dialects, templates } from './dialects/index.ts';
import { type Draft, notesOf } from './draft.ts';
import type { ForeignFile } from './foreign-file.ts';
import { readFrontMatter } from './front-matter.ts';
import { MappedText } from './mapped-text.ts';
import { type Meta, metaOf } from './meta.ts';
import { hasMarks, type PlainText, plainText } from './plain-text.ts';
import { type ReadText, readHtmlText, readMarkdownText } from './read-markdown.ts';
import { tidyTexts } from './tidy-texts.ts';
import { titleAndHeadings } from './titles.ts';

/** What a page asks of the site around it. */
export interface Around {
  /** The value of a name that templates know; the page's own values are asked for first. */
  variable(name: string): string | undefined;
  include(name: string, from: string): string | undefined;
  /** What the program calls the page in its list of pages. */
  outlineTitle(path: string): string | undefined;
}

/** Reads a page of Markdown, of HTML or of plain text, whichever program it was written for. */
export function readPage(file: ForeignFile, around: Around): Draft {
  const { notes, tell } = notesOf(file.path);
  const { text: decoded, fault } = decode(file.bytes);
  if (fault?.reason.startsWith('encoding')) tell('encoding', 1, '');
  const whole = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const text = withoutHiddenSigns(whole, tell);
  const front = readFrontMatter(text);
  const meta = metaOf(front, tell);
  const isHtml = /\.x?html?$/i.test(file.path);
  const isPlain = /\.txt$/i.test(file.path) && front.lines.size === 0 && !hasMarks(front.body);
  const context: DialectContext = {
    path: file.path,
    tell,
    variable: name => {
      const [, key] = /^(?:page|frontmatter|\$frontmatter|\.Params|\.Page)\.(\w+)$|^\.?(title|Title)$/.exec(name) ?? [];
      const own = front.values[(key ?? name).toLowerCase()] ?? front.values[key ?? name];
      return typeof own === 'string' || typeof own === 'number' ? String(own) : around.variable(name);
    },
    include: name => around.include(name, file.path),
  };
  if (isPlain) {
    const plain = plainText(front.body, front.bodyLine, tell);
    const read = readMarkdownText(plain.text, tell);
    const draft = draftOf(file.path, read, {
      meta,
      notes,
      tell,
      isPlain,
      outlineTitle: around.outlineTitle(file.path),
    });
    return plain.author === undefined && plain.date === undefined
      ? draft
      : { ...draft, meta: withCredit(draft, plain) };
  }
  const read = readBody(front, isHtml, context);
  return draftOf(file.path, read, { meta, notes, tell, isPlain, outlineTitle: around.outlineTitle(file.path) });
}

function readBody(front: ReturnType<typeof readFrontMatter>, isHtml: boolean, context: DialectContext): ReadText {
  const mapped = MappedText.of(front.body, front.bodyLine);
  if (!isHtml) {
    const rewritten = dialects.reduce((text, dialect) => dialect(text, context), mapped);
    return readMarkdownText(rewritten, context.tell);
  }
  const filled = templates.reduce((text, dialect) => dialect(text, context), mapped);
  return readHtmlText(mainPart(filled.text), front.bodyLine, context.tell);
}

/** A text that says who wrote it, or when, is credited. */
function withCredit({ meta, title }: Draft, { author, date }: PlainText): Meta {
  return {
    ...meta,
    credit: { title, ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) },
  };
}

/** What a web page says, without the bars around it. */
function mainPart(html: string): string {
  const [, main] =
    /<main\b[^>]*>([\s\S]*)<\/main>/i.exec(html) ?? /<article\b[^>]*>([\s\S]*)<\/article>/i.exec(html) ?? [];
  const [, body] = /<body\b[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html) ?? [];
  return main ?? body ?? html;
}

/** Finishes a page, once its text has been read. */
export function draftOf(
  path: string,
  { tree, anchors }: ReadText,
  {
    meta,
    notes,
    tell,
    isPlain,
    outlineTitle,
  }: Pick<Draft, 'meta' | 'notes' | 'tell' | 'isPlain'> & { readonly outlineTitle: string | undefined },
): Draft {
  tidyTexts(tree, tell);
  const { title, headings } = titleAndHeadings(tree, { path, meta, tell, outlineTitle });
  return { path, meta, title, tree, headings, anchors, tell, notes, isPlain };
}

/** Signs that nobody sees and no format can print. */
function withoutHiddenSigns(text: string, tell: Draft['tell']): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFEFF\uE000\uE001]/g;
  const at = text.search(hidden);
  if (at < 0) return text;
  tell('hiddenSign', text.slice(0, at).split('\n').length, '');
  return text.replace(hidden, '');
}
