import type {
  Block,
  Code,
  ContentsEntry,
  Document,
  Field,
  Inline,
  List,
  Party,
  Table,
} from '../../document/document.ts';
import { withoutElement } from '../../document/elements.ts';
import { unknownBlock, unknownInline } from '../../document/inlines.ts';
import { unbroken } from '../../text/unbroken.ts';
import { escapeXml, xmlDeclaration } from '../xml.ts';
import { languageAttributes } from './language.ts';
import { namespaces } from './namespaces.ts';
import type { Page } from './styles.ts';

/** What is gathered while the content is written: styles for widths of columns and for languages. */
class Writing {
  readonly words: Document['words'];
  readonly direction: Document['direction'];
  readonly page: Page;
  readonly #styles = new Map<string, string>();

  constructor({ words, direction }: Document, page: Page) {
    this.direction = direction;
    this.words = words;
    this.page = page;
  }

  /** The name of an automatic style with these properties. */
  style(family: string, properties: string): string {
    const key = `style:family="${family}">${properties}`;
    const name = this.#styles.get(key) ?? `${family.replace('table-', '')}${this.#styles.size + 1}`;
    this.#styles.set(key, name);
    return name;
  }

  get styles(): string {
    return [...this.#styles].map(([key, name]) => `<style:style style:name="${name}" ${key}</style:style>`).join('');
  }
}

/** The content of a document with the styles that only it needs. */
export function contentPart(document: Document, page: Page): string {
  const writing = new Writing(document, page);
  const body = blocksFrom(document.blocks, writing);
  return `${xmlDeclaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${writing.styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

function blocksFrom(blocks: readonly Block[], writing: Writing, style?: string): string {
  return blocks.map(block => blockFrom(block, writing, style)).join('');
}

const paragraph = (content: string, style = 'Standard') => `<text:p text:style-name="${style}">${content}</text:p>`;

function blockFrom(block: Block, writing: Writing, style?: string): string {
  switch (block.type) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${inlinesFrom(block.content, writing)}</text:h>`;
    case 'paragraph':
      return paragraph(inlinesFrom(block.content, writing), style);
    case 'list':
      return listFrom(block, writing, style);
    case 'table':
      return tableFrom(block, writing);
    case 'note':
      return blocksFrom(block.blocks, writing, 'Note');
    case 'code':
      return nameOfCode(block, style) + paragraph(span('Code', words(block.text)), style);
    case 'rule':
      return paragraph('', 'Rule');
    case 'picture':
      return paragraph(span('Emphasis', words(block.alternative)), style);
    case 'field':
      return fieldBlockFrom(block.field);
    case 'fields':
      return groupFrom(block.fields);
    case 'signatures':
      return block.parties
        .map((party, index) => partyFrom(party, index === block.parties.length - 1, writing))
        .join('');
    case 'lines':
      return paragraph('', 'Writing_20_Line').repeat(block.count);
    case 'contents':
      return paragraph(words(block.title), 'FieldLabel') + contentsFrom(block.entries);
    case 'page-break':
      return paragraph('', 'Page_20_Break');
    case 'group':
      return blocksFrom(block.blocks, writing, style);
    default:
      return unknownBlock(block);
  }
}

/** What there is to find; a reader of the file jumps by its headings. */
function contentsFrom(entries: readonly ContentsEntry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(
    ({ title, entries }) => `<text:list-item>${paragraph(words(title))}${contentsFrom(entries)}</text:list-item>`,
  );
  return `<text:list text:style-name="Bullets">${items.join('')}</text:list>`;
}

function listFrom({ marker, start, items }: List, writing: Writing, style?: string): string {
  if (marker === 'none') return items.map(({ blocks }) => blocksFrom(blocks, writing, style)).join('');
  const name = { bullet: 'Bullets', number: 'Numbers', tick: 'Ticks' }[marker];
  const entries = items.map(({ blocks }, index) => {
    const first = marker === 'number' && index === 0 ? ` text:start-value="${start}"` : '';
    return `<text:list-item${first}>${listContent(blocks, writing)}</text:list-item>`;
  });
  return `<text:list text:style-name="${name}">${entries.join('')}</text:list>`;
}

/** A list holds paragraphs and lists alone, so that what else stands in an entry gives its words. */
function listContent(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .map(block =>
      block.type === 'table' ? rowsAsParagraphs(block, writing) : blockFrom(block, writing, 'List_20_Text'),
    )
    .join('');
}

function rowsAsParagraphs({ columns, rows }: Table, writing: Writing): string {
  const head = columns.map(({ title }) => inlinesFrom(title, writing)).join(' / ');
  return (
    paragraph(head, 'List_20_Text') + rows.flatMap(({ cells }) => cells.map(cell => blocksFrom(cell, writing))).join('')
  );
}

function tableFrom({ caption, columns, rows, toFillIn }: Table, writing: Writing): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => {
    const share = ((writing.page.textWidth * width) / total).toFixed(2);
    const style = writing.style('table-column', `<style:table-column-properties style:column-width="${share}mm"/>`);
    return `<table:table-column table:style-name="${style}"/>`;
  });
  const cellStyle = (shade: string) =>
    writing.style(
      'table-cell',
      `<style:table-cell-properties fo:border="0.5pt solid #808080" fo:padding="1mm"${shade}/>`,
    );
  const cell = (content: string, shade = '') =>
    `<table:table-cell table:style-name="${cellStyle(shade)}" office:value-type="string">${content === '' ? paragraph('', 'Cell_20_Text') : content}</table:table-cell>`;
  const row = (cells: readonly string[], height: string) => {
    const style = writing.style('table-row', `<style:table-row-properties fo:keep-together="always"${height}/>`);
    return `<table:table-row table:style-name="${style}">${cells.join('')}</table:table-row>`;
  };
  const head = columns.map(({ title }) =>
    cell(paragraph(span('Strong', inlinesFrom(title, writing)), 'Cell_20_Text'), ' fo:background-color="#f0f0f0"'),
  );
  const height = toFillIn ? ' style:min-row-height="9.2mm"' : '';
  const body = rows.map(({ cells }) =>
    row(
      cells.map(blocks => cell(cellFrom(blocks, writing))),
      height,
    ),
  );
  const style = writing.style(
    'table',
    `<style:table-properties style:width="${writing.page.textWidth.toFixed(2)}mm" table:align="margins" fo:margin-bottom="2mm" table:border-model="collapsing" style:writing-mode="${writing.direction === 'rtl' ? 'rl-tb' : 'lr-tb'}"/>`,
  );
  const title = caption === undefined ? '' : paragraph(words(caption), 'Field_20_Label');
  return `${title}<table:table table:style-name="${style}">${widths.join('')}<table:table-header-rows>${row(head, '')}</table:table-header-rows>${body.join('')}</table:table>`;
}

/** In a cell, a paragraph that is one field has the whole cell to write in. */
function cellFrom(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .map(block => {
      const [only, more] = block.type === 'paragraph' ? block.content : [];
      return only?.type === 'field' && more === undefined
        ? paragraph(fieldFrom(only.field, placeholder), 'Cell_20_Text')
        : blockFrom(block, writing, 'Cell_20_Text');
    })
    .join('');
}

function fieldBlockFrom(field: Field): string {
  const help = field.help === undefined ? '' : paragraph(words(field.help), 'Help');
  if (field.type === 'checkbox') return paragraph(`${fieldFrom(field)}\u00a0${words(field.label)}`) + help;
  const label = paragraph(words(field.label), 'Field_20_Label');
  const ruled = field.type !== 'choice' && field.type !== 'multi-choice';
  const style = field.type === 'paragraph' ? 'Answer_20_Box' : ruled ? 'Answer_20_Line' : 'Standard';
  return label + help + paragraph(fieldFrom(field, placeholder), style);
}

/** Short fields one after the other on a line. */
function groupFrom(fields: readonly Field[]): string {
  if (fields.some(({ type }) => type === 'paragraph' || type === 'multi-choice')) {
    return fields.map(fieldBlockFrom).join('');
  }
  const parts = fields.map(field =>
    field.type === 'checkbox'
      ? `${fieldFrom(field)}\u00a0${words(field.label)}`
      : `${span('Strong', words(unbroken(field.label)))}\u00a0${fieldFrom(field)}`,
  );
  return paragraph(parts.join(' <text:s text:c="3"/>'), 'Field_20_Line');
}

function partyFrom({ label }: Party, last: boolean, { words: { name, signature, date, colon } }: Writing): string {
  const gaps = [name, signature, date].map(
    (word, index) => `${words(word)}\u00a0${input(`${label}${colon} ${word}`, '_'.repeat(index === 2 ? 14 : 20))}`,
  );
  return (
    paragraph(words(label), 'Field_20_Label') +
    paragraph(gaps.join('<text:tab/>'), `Signature_20_Line${last ? '' : '_20_Kept'}`)
  );
}

type Gap = (hint: string, gap: string) => string;

/** Below a label, the rule or the box shows where to write. A click selects the gap, and it is not printed. */
const placeholder: Gap = (hint, gap) =>
  `<text:placeholder text:placeholder-type="text" text:description="${escapeXml(hint)}">${gap}</text:placeholder>`;

/** In a sentence the gap has to be printed, as an input field is and a placeholder is not. */
const input: Gap = (hint, gap) => `<text:text-input text:description="${escapeXml(hint)}">${gap}</text:text-input>`;

function fieldFrom(field: Field, gap: Gap = input): string {
  const value = typeof field.value === 'string' ? field.value : '';
  switch (field.type) {
    case 'checkbox':
      return field.value === true ? '☒' : '☐';
    case 'choice':
    case 'multi-choice': {
      const chosen: readonly string[] = Array.isArray(field.value) ? field.value : [value];
      return field.options
        .map(option => `${chosen.includes(option) ? '☒' : '☐'}\u00a0${words(option)}`)
        .join(' <text:s text:c="3"/>');
    }
    case 'paragraph':
    case 'text':
    case 'date':
    case 'number':
    case 'signature': {
      if (value !== '') return words(value);
      const more = field.type === 'paragraph' ? '<text:line-break/>'.repeat(field.lines - 1) : '';
      const hint = field.help === undefined ? field.label : `${field.label}. ${field.help}`;
      return gap(hint, '_'.repeat(20)) + more;
    }
    default:
      return field.type satisfies never;
  }
}

function inlinesFrom(content: readonly Inline[], writing: Writing): string {
  return content.map(inline => inlineFrom(inline, writing)).join('');
}

/** What a code is stands on a line of its own above it. */
const nameOfCode = ({ name }: Code, style?: string) =>
  name === undefined ? '' : paragraph(span('Emphasis', words(name)), style);

const span = (style: string, content: string) => `<text:span text:style-name="${style}">${content}</text:span>`;

/** ODF folds spaces and line ends together, unless they are elements. */
function words(text: string): string {
  return escapeXml(text)
    .replace(/ {2,}/g, spaces => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/\n/g, '<text:line-break/>');
}

function inlineFrom(inline: Inline, writing: Writing): string {
  switch (inline.type) {
    case 'text':
      return words(inline.text);
    case 'strong':
      return span('Strong', inlinesFrom(inline.content, writing));
    case 'emphasis':
      return span('Emphasis', inlinesFrom(inline.content, writing));
    case 'small':
      return span('Small', inlinesFrom(inline.content, writing));
    case 'code':
      return span('Code', words(inline.text));
    case 'link':
      // An address on the site means nothing in a file on somebody's desk, so only web addresses stay links.
      return /^(?:https?|mailto):/.test(inline.href)
        ? `<text:a xlink:type="simple" xlink:href="${escapeXml(inline.href)}" text:style-name="Link">${inlinesFrom(inline.content, writing)}</text:a>`
        : inlinesFrom(inline.content, writing);
    case 'break':
      return '<text:line-break/>';
    case 'field':
      return fieldFrom(inline.field);
    case 'blank':
      return `________________ (${words(inline.label)})`;
    case 'role':
      return span('Role', `(${words(inline.text)})`);
    case 'picture':
      return span('Emphasis', words(inline.alternative));
    case 'element':
      return inlinesFrom(withoutElement(inline), writing);
    case 'language': {
      const style = writing.style('text', `<style:text-properties ${languageAttributes(inline.language)}/>`);
      return span(style, inlinesFrom(inline.content, writing));
    }
    default:
      return unknownInline(inline);
  }
}
