import type { Element, Nodes as HtmlNode, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { toMdast } from 'hast-util-to-mdast';
import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { cleanHtml } from './clean-html.ts';
import type { Line, MappedText } from './mapped-text.ts';
import type { Tell } from './note.ts';

/** A text as a tree of Markdown, and the names of places in it that links may use. */
export interface ReadText {
  readonly tree: Root;
  /** Names that are no headings' own, each with the number of the heading that it stands at or below; -1 above the first. */
  readonly anchors: ReadonlyMap<string, number>;
}

/**
 * Reads Markdown with everything that GitHub adds to it. Web tags in it become what Markdown has for them, so that a heading
 * written as a tag is a heading like any other.
 */
export function readMarkdownText(text: MappedText, tell: Tell): ReadText {
  return orBareWords(text.lines, tell, heard => readMarked(text, heard));
}

function readMarked(text: MappedText, tell: Tell): ReadText {
  const markdown = fromMarkdown(text.text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = toHast(markdown, {
    allowDangerousHtml: true,
    clobberPrefix: 'footnote-',
    footnoteLabel: '',
    footnoteBackContent: '',
    footnoteBackLabel: '',
  });
  // The way through web tags forgets places; numbers on the tags do not get lost.
  visit(html, 'element', node => {
    node.properties['data-line'] = String(text.at(node.position?.start.line ?? 1));
  });
  return fromHtml(raw(html as HtmlRoot) as HtmlRoot, tell);
}

/**
 * Reads a web page or a part of one.
 * @param first the line of the source that it begins on
 */
export function readHtmlText(html: string, first: number, tell: Tell): ReadText {
  const lines = html.split('\n').map((text, index) => ({ text, at: first + index }));
  return orBareWords(lines, tell, heard => readTags(html, first, heard));
}

function readTags(html: string, first: number, tell: Tell): ReadText {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as HtmlRoot;
  return fromHtml(tree, tell, first);
}

function fromHtml(html: HtmlRoot, tell: Tell, first = 1): ReadText {
  givePlaces(html, first);
  const anchors = cleanHtml(html, tell);
  const tree = toMdast(html, { newlines: true, document: true }) as Root;
  return { tree, anchors };
}

/** Parts inside parts without end are more than any reader can follow: then the words are taken without their marks. */
function orBareWords(lines: readonly Line[], tell: Tell, read: (tell: Tell) => ReadText): ReadText {
  // What is said of a reading that fails is said of nothing.
  const heard: Parameters<Tell>[] = [];
  try {
    const result = read((...words) => void heard.push(words));
    if (isDeep(result.tree)) throw new RangeError('Unexpected depth, expected parts that can be followed');
    for (const words of heard) tell(...words);
    return result;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    tell('tooDeep', lines[0]?.at ?? 1, '');
    const children = lines.flatMap(({ text, at }): (Heading | Paragraph)[] => {
      const words = text
        .replace(/<\/?[a-z][^<>]*>/gi, ' ')
        .replace(/[<>*_`#|[\]{}~]+/g, ' ')
        .trim();
      const position = { start: { line: at, column: 1 }, end: { line: at, column: 1 } };
      if (words === '') return [];
      const inside = { children: [{ type: 'text' as const, value: words }], position };
      const [, marks] = /^(#{1,6})\s/.exec(text) ?? [];
      return [
        marks === undefined
          ? { type: 'paragraph', ...inside }
          : { type: 'heading', depth: marks.length as 1, ...inside },
      ];
    });
    return { tree: { type: 'root', children }, anchors: new Map() };
  }
}

/** Whether parts stand inside each other more often than in any page that people write. */
function isDeep(tree: Root): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; depth < 80; depth += 1) {
    level = level.flatMap(node => ('children' in node ? node.children : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** Every piece gets the line of the nearest tag before it that has one. */
function givePlaces(html: HtmlRoot, first: number): void {
  let line = first;
  visit(html, (node: HtmlNode) => {
    if (node.type === 'element') {
      const written = Number((node as Element).properties.dataLine ?? (node as Element).properties['data-line']);
      if (Number.isInteger(written) && written > 0) line = written;
      delete (node as Element).properties.dataLine;
      delete (node as Element).properties['data-line'];
    }
    const place = { line, column: 1 };
    node.position = { start: place, end: place };
  });
}
