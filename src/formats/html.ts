import type {
  Block,
  Code,
  Column,
  ContentsEntry,
  DocumentWords,
  Field,
  Inline,
  ListItem,
  Party,
  Row,
  Table,
} from '../document/document.ts';
import { cellField } from '../document/fill-in-fields.ts';
import { unknownBlock, unknownInline } from '../document/inlines.ts';
import { directionOf } from '../text/direction.ts';
import { escapeHtml } from './escape-html.ts';
import { paperFields } from './html-paper-fields.ts';

/** Words of the interface that fields print themselves. */
export type FieldWords = Pick<DocumentWords, 'name' | 'signature' | 'date' | 'choose' | 'colon'>;

/** How fields look: to write on with a pen, or to fill in on the page. */
export interface FieldHtml {
  /** A field on a line of its own, with its label. */
  block(field: Field): string;
  /** A field inside a line of text. */
  inline(field: Field): string;
  /** The place where one party signs. */
  party(party: Party, words: FieldWords): string;
}

/** What HTML needs to know of the place it stands in. */
export interface HtmlContext {
  /** Puts the path prefix before an address that begins with `/`. */
  readonly url: (href: string) => string;
  readonly words: FieldWords;
  /** Default: fields to write on with a pen. */
  readonly fields?: FieldHtml;
  /** For a book: empty elements are closed as XML asks for, and boxes are for a pen. Default: for a page. */
  readonly xml?: boolean;
}

/** Renders blocks as HTML. Everything that is not markup is escaped. */
export function blocksToHtml(blocks: readonly Block[], context: HtmlContext): string {
  return blocks.map(block => blockToHtml(block, context)).join('\n');
}

/** Renders inline text as HTML. */
export function inlinesToHtml(content: readonly Inline[], context: HtmlContext): string {
  return content.map(inline => inlineToHtml(inline, context)).join('');
}

const fieldsOf = ({ fields }: HtmlContext) => fields ?? paperFields;

const emptyElement = (tag: string, { xml }: HtmlContext) => `<${tag}${xml ? '/' : ''}>`;

const idAttribute = (id: string | undefined) => (id === undefined ? '' : ` id="${escapeHtml(id)}"`);

function blockToHtml(block: Block, context: HtmlContext): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.level}`;
      return `<${tag}${idAttribute(block.id)}>${inlinesToHtml(block.content, context)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${inlinesToHtml(block.content, context)}</p>`;
    case 'list':
      return listToHtml(block, context);
    case 'table':
      return tableToHtml(block, context);
    case 'note':
      return `<div class="note">${blocksToHtml(block.blocks, context)}</div>`;
    case 'code':
      return codeToHtml(block);
    case 'rule':
      return emptyElement('hr', context);
    case 'picture':
      return `<figure>${pictureToHtml(block.source, block.alternative, context)}</figure>`;
    case 'field':
      return fieldsOf(context).block(block.field);
    case 'fields':
      return `<div class="field-group">${block.fields.map(field => fieldsOf(context).block(field)).join('')}</div>`;
    case 'signatures':
      return `<div class="signatures">${block.parties.map(party => fieldsOf(context).party(party, context.words)).join('')}</div>`;
    case 'lines':
      return `<div class="lines" aria-hidden="true">${'<span></span>'.repeat(block.count)}</div>`;
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'contents':
      return `<nav class="document-contents" aria-labelledby="document-contents"><h2 id="document-contents">${escapeHtml(block.title)}</h2>${contentsToHtml(block.entries)}</nav>`;
    case 'group':
      if (block.folds && !context.xml) return foldingToHtml(block.blocks, context);
      return `<div class="group"${idAttribute(block.id)}>${blocksToHtml(block.blocks, context)}</div>`;
    default:
      return unknownBlock(block);
  }
}

/** What shows when somebody asks for it. A book and paper show all of it. */
function foldingToHtml([first, ...rest]: readonly Block[], context: HtmlContext): string {
  const summary = first?.type === 'paragraph' ? inlinesToHtml(first.content, context) : '';
  return `<details><summary>${summary}</summary>${blocksToHtml(rest, context)}</details>`;
}

/** Code, in a figure when it has a name. The path of a file in the name is set as code. */
function codeToHtml({ text, name }: Code): string {
  const code = `<pre tabindex="0" dir="ltr"><code>${escapeHtml(text)}</code></pre>`;
  if (name === undefined) return code;
  const lastWord = name.slice(name.lastIndexOf(' ') + 1);
  const path = /[./]/.test(lastWord) ? lastWord : '';
  const words = name.slice(0, name.length - path.length);
  const caption = escapeHtml(words) + (path === '' ? '' : `<code dir="ltr">${escapeHtml(path)}</code>`);
  return `<figure class="code"><figcaption>${caption}</figcaption>${code}</figure>`;
}

/** A list of contents, part by part, each with its own list inside. */
export function contentsToHtml(
  entries: readonly ContentsEntry[],
  addressOf: (id: string) => string = id => `#${id}`,
): string {
  const items = entries.map(({ id, title, entries }) => {
    const inside = entries.length > 0 ? contentsToHtml(entries, addressOf) : '';
    return `<li><a href="${escapeHtml(addressOf(id))}">${escapeHtml(title)}</a>${inside}</li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

function listToHtml({ marker, start, items }: Extract<Block, { type: 'list' }>, context: HtmlContext): string {
  const tag = marker === 'number' ? 'ol' : 'ul';
  const startAttribute = marker === 'number' && start !== 1 ? ` start="${start}"` : '';
  const look = marker === 'tick' ? ' class="ticks"' : marker === 'none' ? ' class="plain"' : '';
  const entries = items.map(item => listItemToHtml(item, marker === 'tick', context)).join('');
  return `<${tag}${startAttribute}${look}>${entries}</${tag}>`;
}

function listItemToHtml({ id, blocks }: ListItem, tick: boolean, context: HtmlContext): string {
  if (tick) return tickItemToHtml(id, blocks, context);
  const [only] = blocks;
  const content =
    blocks.length === 1 && only?.type === 'paragraph'
      ? inlinesToHtml(only.content, context)
      : blocksToHtml(blocks, context);
  return `<li${idAttribute(id)}>${content}</li>`;
}

/** An entry to tick off: its first paragraph is the label of a real check box, in a book of a drawn one; the rest stands below. */
function tickItemToHtml(id: string | undefined, blocks: readonly Block[], context: HtmlContext): string {
  const [first, ...others] = blocks;
  const words = first?.type === 'paragraph' ? first.content : [];
  const rest = first?.type === 'paragraph' ? others : blocks;
  const content = inlinesToHtml(words, context);
  const label = context.xml
    ? `<span class="box" aria-hidden="true"></span><p>${content}</p>`
    : `<label><input type="checkbox" class="box"><span>${content}</span></label>`;
  return `<li${idAttribute(id)}>${label}${blocksToHtml(rest, context)}</li>`;
}

function tableToHtml(table: Table, context: HtmlContext): string {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  const even = new Set(table.columns.map(({ width }) => width)).size <= 1;
  const widths = even
    ? ''
    : `<colgroup>${table.columns.map(({ width }) => emptyElement(`col class="share-${shareOf(width, total)}"`, context)).join('')}</colgroup>`;
  const caption = table.caption === undefined ? '' : `<caption>${escapeHtml(table.caption)}</caption>`;
  // A corner without words heads nothing.
  const head = table.columns.map(column =>
    column.title.length === 0
      ? '<td></td>'
      : `<th scope="col"${alignOf(column)}>${inlinesToHtml(column.title, context)}</th>`,
  );
  const body = table.rows.map((row, index) => rowToHtml(row, index, table, context)).join('');
  const look = table.toFillIn ? ' class="to-fill-in"' : '';
  return `<div class="table" tabindex="0" role="group"><table${look}>${caption}${widths}<thead><tr>${head.join('')}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The width of a column in twelfths: the style sheet knows `share-1` to `share-12`, so no inline style is needed. */
const shareOf = (width: number, total: number) => Math.max(1, Math.round((12 * width) / total));

const alignOf = ({ align }: Column) => (align === 'start' ? '' : ` class="align-${align}"`);

function rowToHtml({ headed, cells }: Row, number: number, table: Table, context: HtmlContext): string {
  const tags = cells.map((cell, index) => {
    const [only] = cell;
    // With a pen, the whole of an empty cell is there to write in.
    const field = context.fields && cellField(table, number, index);
    const content = field
      ? fieldsOf(context).inline(field)
      : cell.length === 1 && only?.type === 'paragraph'
        ? inlinesToHtml(only.content, context)
        : blocksToHtml(cell, context);
    const column = table.columns[index];
    const align = column ? alignOf(column) : '';
    return headed && index === 0 ? `<th scope="row">${content}</th>` : `<td${align}>${content}</td>`;
  });
  return `<tr>${tags.join('')}</tr>`;
}

function pictureToHtml(source: string, alternative: string, context: HtmlContext): string {
  // A book is loaded whole, so nothing in it waits for the reader to come near.
  const loading = context.xml ? '' : ' loading="lazy"';
  return emptyElement(
    `img src="${escapeHtml(context.url(source))}" alt="${escapeHtml(alternative)}"${loading}`,
    context,
  );
}

function inlineToHtml(inline: Inline, context: HtmlContext): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlinesToHtml(inline.content, context)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesToHtml(inline.content, context)}</em>`;
    case 'small':
      return `<span class="small">${inlinesToHtml(inline.content, context)}</span>`;
    case 'code':
      return `<code dir="ltr">${escapeHtml(inline.text)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(context.url(inline.href))}">${inlinesToHtml(inline.content, context)}</a>`;
    case 'break':
      return emptyElement('br', context);
    case 'field':
      return fieldsOf(context).inline(inline.field);
    case 'blank':
      return `<span class="blank"><span class="gap">&#8203;</span> <span class="small">(${escapeHtml(inline.label)})</span></span>`;
    case 'role':
      return `<span class="role role-${inline.role}">${escapeHtml(inline.text)}</span>`;
    case 'picture':
      return pictureToHtml(inline.source, inline.alternative, context);
    case 'element': {
      const title = inline.title === undefined ? '' : ` title="${escapeHtml(inline.title)}"`;
      return `<${inline.name}${title}>${inlinesToHtml(inline.content, context)}</${inline.name}>`;
    }
    case 'language':
      return `<span lang="${escapeHtml(inline.language)}" dir="${directionOf(inline.language)}">${inlinesToHtml(inline.content, context)}</span>`;
    default:
      return unknownInline(inline);
  }
}
