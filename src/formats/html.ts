import type { Block, Column, ContentsEntry, Field, Inline, ListItem, Row, Table } from '../document/document.ts';
import { unknownBlock, unknownInline } from '../document/inlines.ts';

/** What HTML needs to know of the place it stands in. */
export interface HtmlContext {
  /** Puts the path prefix before an address that begins with `/`. */
  readonly url: (href: string) => string;
  /** The words of the interface for signature lines. */
  readonly words: { readonly name: string; readonly signature: string; readonly date: string };
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

/** Escapes a text for HTML, inside elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

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
      return `<pre tabindex="0"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return emptyElement('hr', context);
    case 'picture':
      return `<figure>${pictureToHtml(block.source, block.alternative, context)}</figure>`;
    case 'field':
      return fieldBlockToHtml(block.field);
    case 'fields':
      return `<div class="field-group">${block.fields.map(fieldBlockToHtml).join('')}</div>`;
    case 'signatures':
      return `<div class="signatures">${block.parties.map(({ label }) => partyToHtml(label, context)).join('')}</div>`;
    case 'lines':
      return `<div class="lines" aria-hidden="true">${'<span></span>'.repeat(block.count)}</div>`;
    case 'page-break':
      return '<div class="page-break"></div>';
    case 'contents':
      return `<nav class="document-contents" aria-labelledby="document-contents"><h2 id="document-contents">${escapeHtml(block.title)}</h2>${contentsToHtml(block.entries)}</nav>`;
    case 'group':
      return `<div class="group"${idAttribute(block.id)}>${blocksToHtml(block.blocks, context)}</div>`;
    default:
      return unknownBlock(block);
  }
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
  const body = table.rows.map(row => rowToHtml(row, table.columns, context)).join('');
  const look = table.toFillIn ? ' class="to-fill-in"' : '';
  return `<div class="table" tabindex="0" role="group"><table${look}>${caption}${widths}<thead><tr>${head.join('')}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** The width of a column in twelfths: the style sheet knows `share-1` to `share-12`, so no inline style is needed. */
const shareOf = (width: number, total: number) => Math.max(1, Math.round((12 * width) / total));

const alignOf = ({ align }: Column) => (align === 'start' ? '' : ` class="align-${align}"`);

function rowToHtml({ headed, cells }: Row, columns: readonly Column[], context: HtmlContext): string {
  const tags = cells.map((cell, index) => {
    const [only] = cell;
    const content =
      cell.length === 1 && only?.type === 'paragraph'
        ? inlinesToHtml(only.content, context)
        : blocksToHtml(cell, context);
    const column = columns[index];
    const align = column ? alignOf(column) : '';
    return headed && index === 0 ? `<th scope="row">${content}</th>` : `<td${align}>${content}</td>`;
  });
  return `<tr>${tags.join('')}</tr>`;
}

function fieldBlockToHtml(field: Field): string {
  const help = field.help === undefined ? '' : `<p class="help">${escapeHtml(field.help)}</p>`;
  if (field.type === 'checkbox') {
    return `<div class="field"><p>${fieldToHtml(field)} ${escapeHtml(field.label)}</p>${help}</div>`;
  }
  const label = `<p class="label">${escapeHtml(field.label)}</p>`;
  return `<div class="field">${label}${help}${fieldToHtml(field)}</div>`;
}

/** A field as a form on paper: a line to write on, boxes to tick. */
function fieldToHtml(field: Field): string {
  const value = typeof field.value === 'string' ? escapeHtml(field.value) : '';
  switch (field.type) {
    case 'paragraph':
      return value === ''
        ? `<span class="lines" aria-hidden="true">${'<span></span>'.repeat(field.lines)}</span>`
        : `<span class="written">${value}</span>`;
    case 'choice':
    case 'multi-choice': {
      const chosen = new Set(
        typeof field.value === 'string' ? [field.value] : Array.isArray(field.value) ? field.value : [],
      );
      const options = field.options.map(option => optionToHtml(option, chosen.has(option)));
      return `<span class="options">${options.join(' ')}</span>`;
    }
    case 'checkbox':
      return `<span class="box${field.value === true ? ' ticked' : ''}" aria-hidden="true"></span>`;
    case 'text':
    case 'date':
    case 'number':
    case 'signature':
      return `<span class="write-on write-on-${field.type}">${value === '' ? '&#8203;' : value}</span>`;
    default:
      return field.type satisfies never;
  }
}

function optionToHtml(option: string, chosen: boolean): string {
  return `<span class="option"><span class="box${chosen ? ' ticked' : ''}" aria-hidden="true"></span>${escapeHtml(option)}</span>`;
}

function partyToHtml(label: string, { words }: HtmlContext): string {
  const lines = [words.name, words.signature, words.date].map(
    word => `<p class="label">${escapeHtml(word)}</p><span class="write-on">&#8203;</span>`,
  );
  return `<div class="party"><p class="party-name">${escapeHtml(label)}</p>${lines.join('')}</div>`;
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
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(context.url(inline.href))}">${inlinesToHtml(inline.content, context)}</a>`;
    case 'break':
      return emptyElement('br', context);
    case 'field':
      return fieldToHtml(inline.field);
    case 'blank':
      return `<span class="blank"><span class="gap">&#8203;</span> <span class="small">(${escapeHtml(inline.label)})</span></span>`;
    case 'role':
      return `<span class="role role-${inline.role}">${escapeHtml(inline.text)}</span>`;
    case 'picture':
      return pictureToHtml(inline.source, inline.alternative, context);
    case 'language':
      return `<span lang="${escapeHtml(inline.language)}">${inlinesToHtml(inline.content, context)}</span>`;
    default:
      return unknownInline(inline);
  }
}
