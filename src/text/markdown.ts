import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';

/**
 * The Markdown that content is written in: CommonMark and tables, no raw HTML, and `{{ name }}` for a fact or a
 * field. A placeholder is a token of its own and is never run as a template.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

// Links are judged by the check, which can say what is wrong with one; left to itself the parser shows its raw text.
markdown.validateLink = () => true;

const placeholderForm = /^\{\{([^{}\n]*)\}\}/;

markdown.inline.ruler.before('text', 'placeholder', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  const match = placeholderForm.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) state.push('placeholder', '', 0).content = (match[1] ?? '').trim();
  state.pos += match[0].length;
  return true;
});

/** Does some work once for each text; parsing is the dearest step, and rules, links and pages all need it. */
function oncePerText(parse: (text: string) => readonly Token[]): (text: string) => readonly Token[] {
  const parsed = new Map<string, readonly Token[]>();
  const mostKept = 20_000;
  return text => {
    const known = parsed.get(text);
    if (known) return known;
    if (parsed.size >= mostKept) parsed.clear();
    const tokens = parse(text);
    parsed.set(text, tokens);
    return tokens;
  };
}

/** Parses a body: the tokens of its blocks. Do not change them, they are shared. */
export const parseBlocks = oncePerText(text => markdown.parse(text, {}));

/** Parses a single paragraph: the tokens of its inline text. Do not change them, they are shared. */
export const parseInline = oncePerText(text => (unmarked.test(text) ? textAlone(text) : parseMarked(text)));

/** No sign in it can begin or end a mark. Most labels, titles and items are like that, and need no parser. */
const unmarked = /^[^\\`*_[\]!<&{~\r\n\0]+$/;

const { Token: MarkdownToken } = markdown.core.State.prototype;
const textAlone = (text: string) => [Object.assign(new MarkdownToken('text', '', 0), { content: text })];

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
export function mentionsIn(text: string, form: 'blocks' | 'inline'): Mention[] {
  if (!/[[{<]/.test(text)) return [];
  const tokens = form === 'inline' ? parseInline(text) : parseBlocks(text);
  const mentions: Mention[] = [];
  const visit = (list: readonly Token[], line: number) => {
    // A cell of a table has no line of its own: its row has.
    let here = line;
    list.forEach((token, index) => {
      here = token.map?.[0] ?? here;
      const mention = mentionOf(token, list, index);
      if (mention) mentions.push({ ...mention, line: here });
      if (token.children && token.type !== 'image') visit(token.children, here);
    });
  };
  visit(tokens, 0);
  return mentions;
}

function mentionOf(token: Token, list: readonly Token[], index: number): Omit<Mention, 'line'> | undefined {
  if (token.type === 'placeholder') return { type: 'placeholder', target: token.content, words: '' };
  if (token.type === 'image') {
    return { type: 'image', target: token.attrGet('src') ?? '', words: plainTextOf([token]).trim() };
  }
  if (token.type !== 'link_open') return undefined;
  const inside = list.slice(index + 1);
  const words = plainTextOf(
    inside.slice(
      0,
      inside.findIndex(({ type }) => type === 'link_close'),
    ),
  );
  return { type: 'link', target: token.attrGet('href') ?? '', words: words.trim() };
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
export function passagesIn(text: string, form: 'blocks' | 'inline'): Passage[] {
  if (form === 'inline') return [passageOf(parseInline(text), 0, 0)];
  const passages: Passage[] = [];
  let line = 0;
  let level = 0;
  for (const token of parseBlocks(text)) {
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
  return tokens
    .map(token => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'placeholder') return `{{ ${token.content} }}`;
      if (token.type === 'image' || token.type === 'inline') return plainTextOf(token.children ?? []);
      return token.content;
    })
    .join('');
}
