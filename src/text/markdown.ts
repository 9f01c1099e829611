import MarkdownIt from 'markdown-it';
import { depthOf, type Excess, excessAmong, mostInParagraph, mostInside } from './excess.ts';
import { slimTokens, type Token } from './markdown-token.ts';
import { oncePerText } from './once-per-text.ts';

const placeholderForm = /\{\{([^{}\n]*)\}\}/y;

// The parser's own rule goes letter by letter, and stops at signs that no rule in use here begins with.
const wordsOnly = /[^\n!&*<[\\\]_`{~]+/y;

/**
 * The Markdown that content is written in: CommonMark and tables, no raw HTML, and `{{ name }}` for a fact or a
 * field. A placeholder is a token of its own and is never run as a template.
 */
const markdown = newParser({ html: false });

let parserWithHtml: MarkdownIt | undefined;

/** The same for a site that lets some HTML through: it becomes tokens of its own, never markup. Few sites do. */
function markdownWithHtml(): MarkdownIt {
  parserWithHtml ??= newParser({ html: true });
  return parserWithHtml;
}

function newParser({ html }: { html: boolean }): MarkdownIt {
  const parser = new MarkdownIt({ html, linkify: false, typographer: false });
  // Links are judged by the check, which can say what is wrong with one; left to itself the parser shows its raw text.
  parser.validateLink = () => true;

  // A paragraph without end is taken as words alone: the check tells of it, and nobody waits for it.
  parser.core.ruler.at('inline', ({ tokens, md, env }) => {
    for (const token of tokens) {
      if (token.type !== 'inline') continue;
      token.children ??= [];
      if (token.content.length > mostInParagraph) token.children.push(...textAlone(token.content));
      else md.inline.parse(token.content, md, env, token.children);
    }
  });

  parser.inline.ruler.at('text', (state, silent) => {
    wordsOnly.lastIndex = state.pos;
    if (!wordsOnly.test(state.src)) return false;
    const end = Math.min(wordsOnly.lastIndex, state.posMax);
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });

  parser.inline.ruler.after('text', 'placeholder', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
    placeholderForm.lastIndex = state.pos;
    const match = placeholderForm.exec(state.src);
    if (!match) return false;
    if (!silent) state.push('placeholder', '', 0).content = (match[1] ?? '').trim();
    state.pos += match[0].length;
    return true;
  });

  return parser;
}

const bodies = new Map<string, readonly Token[]>();
/** About as many as the largest handbooks have. */
const mostBodies = 20_000;

/**
 * Parses a body: the tokens of its blocks, and keeps them. Parsing is the dearest step, and pages and papers share bodies. Who
 * wants pages of all bodies asks for them first, so that the check need not parse them too. Do not change them, they are shared.
 */
export function parseBlocks(text: string): readonly Token[] {
  const before = bodies.get(text);
  if (before) return before;
  if (bodies.size >= mostBodies) bodies.clear();
  const tokens = markdown.parse(text, {});
  readings.set(text, readingOf(tokens));
  const slim = slimTokens(tokens);
  bodies.set(text, slim);
  return slim;
}

/** Forgets what is known of texts that are not there any more: while somebody writes, each edit leaves one behind. */
export function forgetOtherBodies(texts: readonly string[]): void {
  const here = new Set(texts);
  for (const known of [bodies, readings]) for (const text of known.keys()) if (!here.has(text)) known.delete(text);
}

/** Parses a single paragraph: the tokens of its inline text. Do not change them, they are shared. */
export const parseInline = oncePerText((text): readonly Token[] =>
  unmarked.test(text) ? textAlone(text) : slimTokens(parseMarked(text)),
);

/**
 * What a check needs of a body. The tokens are not kept for its sake: they take many times the room of the text, and whoever
 * only checks makes no page.
 */
function readBody(text: string): Reading {
  const before = readings.get(text);
  if (before) return before;
  if (readings.size >= mostBodies) readings.clear();
  const reading = readingOf(markdown.parse(text, {}));
  readings.set(text, reading);
  return reading;
}

const readingOf = (tokens: readonly Token[]) => ({
  mentions: mentionsAmong(tokens),
  passages: passagesAmong(tokens),
  excess: excessAmong(tokens),
});

type Reading = ReturnType<typeof readingOf>;
const readings = new Map<string, Reading>();

/** Whether no sign in a paragraph can begin or end a mark. Most labels, titles and items are like that, and need no parser. */
export const isUnmarked = (text: string) => unmarked.test(text);
const unmarked = /^[^\\`*_[\]!<&{~\r\n\0]+$/;

const { Token: MarkdownToken } = markdown.core.State.prototype;
const textAlone = (text: string) => [Object.assign(new MarkdownToken('text', '', 0), { content: text })];

/** Parses a body of a site that lets some HTML through, as {@link parseBlocks} does. */
export const parseBlocksWithHtml = oncePerText((text): readonly Token[] =>
  slimTokens(markdownWithHtml().parse(text, {})),
);

/** Parses a paragraph of a site that lets some HTML through, as {@link parseInline} does. */
export const parseInlineWithHtml = oncePerText((text): readonly Token[] =>
  unmarked.test(text) ? textAlone(text) : slimTokens(markdownWithHtml().parseInline(text, {})[0]?.children ?? []),
);

const parseMarked = (text: string) => markdown.parseInline(text, {})[0]?.children ?? [];

/** Something that a text points to or leaves to be filled in. */
export interface Mention {
  readonly type: 'link' | 'image' | 'placeholder';
  /** The link's address, the image's address, or the name in the braces. */
  readonly target: string;
  /** The words of the link, or those that stand in for the picture; empty for a placeholder. */
  readonly words: string;
  /** The line of the text that the block begins on, from 0. */
  readonly line: number;
}

/** Lists the links, images and placeholders of a text, in order. */
export function mentionsIn(text: string, form: 'blocks' | 'inline'): readonly Mention[] {
  if (!/[[{<]/.test(text)) return noMentions;
  return form === 'inline' ? mentionsAmong(parseInline(text)) : readBody(text).mentions;
}

const noMentions: readonly Mention[] = [];

function mentionsAmong(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = [];
  const visit = (list: readonly Token[], line: number) => {
    // A cell of a table has no line of its own: its row has.
    let here = line;
    list.forEach((token, index) => {
      here = token.map?.[0] ?? here;
      const mention = mentionOf(token, list, index, here);
      if (mention) mentions.push(mention);
      if (token.children && token.type !== 'image') visit(token.children, here);
    });
  };
  visit(tokens, 0);
  return mentions;
}

function mentionOf(token: Token, list: readonly Token[], index: number, line: number): Mention | undefined {
  switch (token.type) {
    case 'placeholder':
      return { type: 'placeholder', target: token.content, words: '', line };
    case 'image':
      return { type: 'image', target: token.attrGet('src') ?? '', words: plainTextOf([token]).trim(), line };
    case 'link_open': {
      const end = list.findIndex(({ type }, at) => at > index && type === 'link_close');
      const words = plainTextOf(list.slice(index + 1, end)).trim();
      return { type: 'link', target: token.attrGet('href') ?? '', words, line };
    }
    default:
      return undefined;
  }
}

/** Lists where a text goes further than can be read, see {@link Excess}. */
export function excessIn(text: string, form: 'blocks' | 'inline'): readonly Excess[] {
  if (form === 'blocks') return readBody(text).excess;
  if (isUnmarked(text)) return [];
  if (text.length > mostInParagraph) return [{ type: 'long', line: 0 }];
  return depthOf(parseInline(text)) > mostInside ? [{ type: 'deep', line: 0 }] : [];
}

/** A heading, a paragraph or a cell of a text. */
export interface Passage {
  readonly type: 'heading' | 'text';
  /** `1` to `6` for a heading, otherwise `0`. */
  readonly level: number;
  /** The line of the text that it begins on, from 0. */
  readonly line: number;
  /** Its plain words. */
  readonly words: string;
  /** Its plain words without what is marked as code. */
  readonly prose: string;
}

/** Lists the headings, paragraphs and cells of a text, in order; blocks of code are none. */
export function passagesIn(text: string, form: 'blocks' | 'inline'): readonly Passage[] {
  if (form === 'blocks') return readBody(text).passages;
  return [isUnmarked(text) ? plainPassage(text) : passageOf(parseInline(text), 0, 0)];
}

/** A text without marks as its only passage. */
export const plainPassage = (text: string): Passage => ({ type: 'text', level: 0, line: 0, words: text, prose: text });

function passagesAmong(tokens: readonly Token[]): Passage[] {
  const passages: Passage[] = [];
  let line = 0;
  let level = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    if (token.type === 'heading_close') level = 0;
    if (token.type === 'inline') passages.push(passageOf(token.children ?? [], level, line));
  }
  return passages;
}

function passageOf(tokens: readonly Token[], level: number, line: number): Passage {
  const words = plainTextOf(tokens);
  const hasCode = tokens.some(({ type }) => type === 'code_inline');
  const prose = hasCode ? plainTextOf(tokens.filter(({ type }) => type !== 'code_inline')) : words;
  return { type: level > 0 ? 'heading' : 'text', level, line, words, prose };
}

/** The plain words of a text, without marks; a placeholder is left as `{{ name }}`. */
export function plainTextOf(tokens: readonly Token[]): string {
  let words = '';
  for (const token of tokens) words += wordsOf(token);
  return words;
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'placeholder':
      return `{{ ${token.content} }}`;
    case 'image':
    case 'inline':
      return plainTextOf(token.children ?? []);
    default:
      return token.content;
  }
}
