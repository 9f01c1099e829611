import { type Direction, inOrder } from '../text/direction.ts';
import {
  isUnmarked,
  parseBlocks,
  parseBlocksWithHtml,
  parseInline,
  parseInlineWithHtml,
  plainTextOf,
} from '../text/markdown.ts';
import type { Token } from '../text/markdown-token.ts';
import { oncePerText } from '../text/once-per-text.ts';
import { slugOf, UniqueIds } from '../text/slug.ts';
import type { Block, Column, Heading, Inline, ListItem, Row } from './document.ts';
import { blocksFromHtml, inlinesFromHtml, type Part } from './from-html.ts';

/** What the words of a text stand for in the place where it is shown. */
export interface TextContext {
  /** What a placeholder becomes: the words of a fact, a field, a blank. */
  placeholder(name: string): readonly Inline[];
  /** The address on the site of a link as it was written; undefined when its page is not published. */
  link(href: string): string | undefined;
  /** The address on the site of a picture as it was written. */
  picture(source: string): string;
  /** Whether safe HTML is let through. Default: it is text like all else. */
  readonly html?: boolean | undefined;
  /** The way that the language of the text runs. Default: from left to right. */
  readonly direction?: Direction;
}

/** Turns a paragraph of Markdown into inline text. */
export function inlinesFrom(markdown: string, context: TextContext): readonly Inline[] {
  if (isUnmarked(markdown)) return plainInlines[context.direction ?? 'ltr'](markdown);
  return inlines(new Cursor((context.html ? parseInlineWithHtml : parseInline)(markdown)), context);
}

// Most texts say the same wherever they are shown, and those of the library are shown in every programme.
const plainInlines: Readonly<Record<Direction, (text: string) => readonly Inline[]>> = {
  ltr: oncePerText(text => [{ type: 'text', text }]),
  rtl: oncePerText(text => [{ type: 'text', text: inOrder(text, 'rtl') }]),
};

/**
 * Turns Markdown into blocks. Headings get the same anchors as the check knows.
 * @param levelShift added to heading levels when the text stands below other headings
 * @throws TypeError for a token that documents have no block for: a mistake in this function, not in content
 */
export function blocksFrom(markdown: string, context: TextContext, levelShift = 0): Block[] {
  const state = { context, levelShift, ids: new UniqueIds() };
  return blocks(new Cursor((context.html ? parseBlocksWithHtml : parseBlocks)(markdown)), state);
}

/** Walks the flat list of tokens that markdown-it gives. */
class Cursor {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The next token, unless it closes what the caller is inside of. */
  next(end?: string): Token | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token?.type === end ? undefined : token;
  }
}

const isHtml = (part: Part<unknown>) => 'html' in part;
const made = <Made>(part: Part<Made>): readonly Made[] => ('made' in part ? part.made : []);

interface BlockState {
  readonly context: TextContext;
  readonly levelShift: number;
  readonly ids: UniqueIds;
}

function blocks(cursor: Cursor, state: BlockState, end?: string): Block[] {
  const parts: Part<Block>[] = [];
  for (let token = cursor.next(end); token; token = cursor.next(end)) {
    parts.push(token.type === 'html_block' ? { html: token.content } : { made: [block(token, cursor, state)] });
  }
  if (!parts.some(isHtml)) return parts.flatMap(made);
  // Between tags Markdown goes on, without HTML: there is none left.
  return blocksFromHtml(parts, text => inlinesFrom(text, { ...state.context, html: false }));
}

function block(token: Token, cursor: Cursor, state: BlockState): Block {
  switch (token.type) {
    case 'paragraph_open':
      return paragraphOrPicture(inlineIn(cursor, state, 'paragraph_close'));
    case 'heading_open':
      return headingFrom(token, cursor, state);
    case 'bullet_list_open':
      return { type: 'list', marker: 'bullet', start: 1, items: listItems(cursor, state, 'bullet_list_close') };
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1);
      return { type: 'list', marker: 'number', start, items: listItems(cursor, state, 'ordered_list_close') };
    }
    case 'blockquote_open':
      return { type: 'note', blocks: blocks(cursor, state, 'blockquote_close') };
    case 'fence':
    case 'code_block':
      return codeFrom(token);
    case 'hr':
      return { type: 'rule' };
    case 'table_open':
      return tableFrom(cursor, state);
    default:
      throw new TypeError(`Unexpected Markdown token \`${token.type}\`, expected one that documents have a block for`);
  }
}

/** After the three backquotes comes the language of the code, which readers see for themselves, and then its name. */
function codeFrom({ info, content }: Token): Block {
  const name = info.trim().replace(/^\S+\s*/, '');
  return { type: 'code', text: content.replace(/\n$/, ''), ...(name === '' ? {} : { name }) };
}

function paragraphOrPicture(content: Inline[]): Block {
  const [only] = content;
  return content.length === 1 && only?.type === 'picture' ? only : { type: 'paragraph', content };
}

function headingFrom(token: Token, cursor: Cursor, state: BlockState): Heading {
  const inline = cursor.next('heading_close');
  const id = state.ids.take(slugOf(plainTextOf(inline ? [inline] : [])));
  if (inline) cursor.next('heading_close');
  const level = Math.min(6, Number(token.tag.slice(1)) + state.levelShift) as Heading['level'];
  return { type: 'heading', level, id, content: inlines(new Cursor(inline?.children ?? []), state.context) };
}

function inlineIn(cursor: Cursor, state: BlockState, end: string): Inline[] {
  const content: Inline[] = [];
  for (let token = cursor.next(end); token; token = cursor.next(end)) {
    content.push(...inlines(new Cursor(token.children ?? []), state.context));
  }
  return content;
}

function listItems(cursor: Cursor, state: BlockState, end: string): ListItem[] {
  const items: ListItem[] = [];
  while (cursor.next(end)) items.push({ id: undefined, blocks: blocks(cursor, state, 'list_item_close') });
  return items;
}

function tableFrom(cursor: Cursor, state: BlockState): Block {
  const columns: Column[] = [];
  const rows: Row[] = [];
  for (let token = cursor.next('table_close'); token; token = cursor.next('table_close')) {
    if (token.type === 'th_open') {
      const align = /text-align:(center|right)/.exec(token.attrGet('style') ?? '')?.[1];
      const title = inlineIn(cursor, state, 'th_close');
      columns.push({ title, width: 2, align: align === 'right' ? 'end' : align === 'center' ? 'center' : 'start' });
    } else if (token.type === 'tr_open' && columns.length > 0) {
      rows.push({ headed: false, cells: rowCells(cursor, state) });
    }
  }
  return { type: 'table', caption: undefined, columns, rows, toFillIn: false };
}

function rowCells(cursor: Cursor, state: BlockState): Block[][] {
  const cells: Block[][] = [];
  while (cursor.next('tr_close')) {
    const content = inlineIn(cursor, state, 'td_close');
    cells.push(content.length > 0 ? [{ type: 'paragraph', content }] : []);
  }
  return cells;
}

function inlines(cursor: Cursor, context: TextContext, end?: string): Inline[] {
  const parts: Part<Inline>[] = [];
  for (let token = cursor.next(end); token; token = cursor.next(end)) {
    parts.push(token.type === 'html_inline' ? { html: token.content } : { made: inline(token, cursor, context) });
  }
  return parts.some(isHtml) ? inlinesFromHtml(parts) : parts.flatMap(made);
}

function inline(token: Token, cursor: Cursor, context: TextContext): readonly Inline[] {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ type: 'text', text: inOrder(token.content, context.direction ?? 'ltr') }];
    case 'softbreak':
      return [{ type: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ type: 'break' }];
    case 'code_inline':
      return [{ type: 'code', text: token.content }];
    case 'strong_open':
      return [{ type: 'strong', content: inlines(cursor, context, 'strong_close') }];
    case 'em_open':
      return [{ type: 'emphasis', content: inlines(cursor, context, 'em_close') }];
    case 's_open':
      // Struck-out text has no place in a handbook; the words stay.
      return inlines(cursor, context, 's_close');
    case 'link_open': {
      const href = context.link(token.attrGet('href') ?? '');
      const content = inlines(cursor, context, 'link_close');
      return href === undefined ? content : [{ type: 'link', href, content }];
    }
    case 'image':
      return [{ type: 'picture', source: context.picture(token.attrGet('src') ?? ''), alternative: token.content }];
    case 'placeholder':
      return context.placeholder(token.content);
    default:
      throw new TypeError(
        `Unexpected Markdown token \`${token.type}\`, expected one that documents have inline text for`,
      );
  }
}
