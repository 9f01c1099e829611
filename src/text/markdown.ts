import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';

/**
 * The Markdown that content is written in: CommonMark and tables, no raw HTML, and `{{ name }}` for a fact or a
 * field. A placeholder is a token of its own and is never run as a template.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

const placeholderForm = /^\{\{\s*([A-Za-z][A-Za-z0-9.-]*)\s*\}\}/;

markdown.inline.ruler.before('text', 'placeholder', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  const match = placeholderForm.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) state.push('placeholder', '', 0).content = match[1] ?? '';
  state.pos += match[0].length;
  return true;
});

// Parsing is the dearest step and rules, links and pages all need it: each text is parsed once.
const parsed = new Map<string, readonly Token[]>();
const mostKept = 20_000;

function once(key: string, parse: () => readonly Token[]): readonly Token[] {
  const known = parsed.get(key);
  if (known) return known;
  if (parsed.size >= mostKept) parsed.clear();
  const tokens = parse();
  parsed.set(key, tokens);
  return tokens;
}

/** Parses a body: the tokens of its blocks. Do not change them, they are shared. */
export function parseBlocks(text: string): readonly Token[] {
  return once(`b${text}`, () => markdown.parse(text, {}));
}

/** Parses a single paragraph: the tokens of its inline text. Do not change them, they are shared. */
export function parseInline(text: string): readonly Token[] {
  return once(`i${text}`, () => markdown.parseInline(text, {})[0]?.children ?? []);
}

/** Something that a text points to or leaves to be filled in. */
export interface Mention {
  readonly type: 'link' | 'image' | 'placeholder';
  /** The link's address, the image's address, or the name in the braces. */
  readonly target: string;
  /** The line of the text that the block begins on, from 0. */
  readonly line: number;
}

/** Lists the links, images and placeholders of a text, in order. */
export function mentionsIn(text: string, form: 'blocks' | 'inline'): Mention[] {
  const tokens = form === 'inline' ? parseInline(text) : parseBlocks(text);
  const mentions: Mention[] = [];
  const visit = (list: readonly Token[], line: number) => {
    for (const token of list) {
      const here = token.map?.[0] ?? line;
      if (token.type === 'link_open') mentions.push({ type: 'link', target: token.attrGet('href') ?? '', line: here });
      if (token.type === 'image') mentions.push({ type: 'image', target: token.attrGet('src') ?? '', line: here });
      if (token.type === 'placeholder') mentions.push({ type: 'placeholder', target: token.content, line: here });
      if (token.children && token.type !== 'image') visit(token.children, here);
    }
  };
  visit(tokens, 0);
  return mentions;
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
