import type { Block, ContentsEntry, Field, ListItem, Party, Table } from '../../document/document.ts';
import { text, unknownBlock } from '../../document/inlines.ts';
import { controlRuns, run } from './controls.ts';
import { type Marks, runsFrom } from './runs.ts';
import { bulletList, type Writing } from './writing.ts';
import { escapeXml } from './xml.ts';

/** The width between the margins of A4 in twentieths of a point: 210 mm less 2 × 20 mm. */
const textWidth = 9638;

interface Place {
  readonly list?: { readonly number: number; readonly level: number };
  readonly style?: string;
}

/** The blocks of a document as the content of a Word body. */
export function bodyFrom(blocks: readonly Block[], writing: Writing, place: Place = {}): string {
  return blocks.map(block => blockFrom(block, writing, place)).join('');
}

function blockFrom(block: Block, writing: Writing, place: Place): string {
  switch (block.type) {
    case 'heading': {
      const style = block.level === 1 ? 'Title' : `Heading${block.level - 1}`;
      const id = writing.nextId();
      const mark = `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(writing.bookmark(block.id))}"/><w:bookmarkEnd w:id="${id}"/>`;
      return paragraph(mark + runsFrom(block.content, writing), writing, { style });
    }
    case 'paragraph':
      return paragraph(runsFrom(block.content, writing), writing, place);
    case 'list':
      return listFrom(block, writing, place);
    case 'table':
      return tableFrom(block, writing);
    case 'note':
      return bodyFrom(block.blocks, writing, { style: 'Note' });
    case 'code':
      return paragraph(run(block.text, '<w:rStyle w:val="Code"/>'), writing, place);
    case 'rule':
      return paragraph('', writing, { style: 'WritingLine' });
    case 'picture':
      return paragraph(run(block.alternative, '<w:i/><w:iCs/>'), writing, place);
    case 'field':
      return fieldFrom(block.field, writing);
    case 'fields':
      return block.fields.map(field => fieldFrom(field, writing)).join('');
    case 'signatures':
      return signaturesFrom(block.parties, writing);
    case 'lines':
      return paragraph('', writing, { style: 'WritingLine' }).repeat(block.count);
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'contents':
      return (
        paragraph(run(block.title), writing, { style: 'Heading1' }) +
        contentsFrom(block.entries, writing, bulletList, 0)
      );
    case 'group':
      return bodyFrom(block.blocks, writing, place);
    default:
      return unknownBlock(block);
  }
}

function paragraph(runs: string, { direction }: Writing, { style, list }: Place): string {
  const properties = [
    style === undefined ? (list ? '<w:pStyle w:val="ListParagraph"/>' : '') : `<w:pStyle w:val="${style}"/>`,
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>` : '',
    direction === 'rtl' ? '<w:bidi/>' : '',
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

function listFrom(list: Extract<Block, { type: 'list' }>, writing: Writing, place: Place): string {
  const level = place.list ? Math.min(place.list.level + 1, 2) : 0;
  const number = list.marker === 'number' ? writing.numberedList(list.start) : bulletList;
  const numbered = list.marker === 'bullet' || list.marker === 'number';
  return list.items
    .map(item => listItemFrom(item, list.marker === 'tick', writing, numbered ? { list: { number, level } } : {}))
    .join('');
}

/** Only the first paragraph of an entry carries the marker; what follows is indented below it. */
function listItemFrom({ blocks }: ListItem, tick: boolean, writing: Writing, place: Place): string {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return bodyFrom(blocks, writing, place);
  const marked = tick ? { ...first, content: [text('☐ '), ...first.content] } : first;
  const within = tick ? { list: { number: bulletList, level: 0 } } : place;
  const below = rest.map(block =>
    blockFrom(block, writing, block.type === 'list' ? within : { style: 'ListParagraph' }),
  );
  return blockFrom(marked, writing, tick ? { style: 'ListParagraph' } : place) + below.join('');
}

/** Entries that lead to their headings with a click. */
function contentsFrom(entries: readonly ContentsEntry[], writing: Writing, number: number, level: number): string {
  return entries
    .map(({ id, title, entries }) => {
      const link = `<w:hyperlink w:anchor="${escapeXml(writing.bookmark(id))}" w:history="1">${run(title)}</w:hyperlink>`;
      return (
        paragraph(link, writing, { list: { number, level } }) +
        contentsFrom(entries, writing, number, Math.min(level + 1, 2))
      );
    })
    .join('');
}

function fieldFrom(field: Field, writing: Writing): string {
  const help = field.help === undefined ? '' : paragraph(run(field.help), writing, { style: 'Help' });
  if (field.type === 'checkbox') {
    return paragraph(`${controlRuns(field, writing)}${run(` ${field.label}`)}`, writing, {}) + help;
  }
  const label = paragraph(run(field.label), writing, { style: 'FieldLabel' });
  return label + help + paragraph(controlRuns(field, writing), writing, {});
}

function tableFrom({ caption, columns, rows, toFillIn }: Table, writing: Writing): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / total));
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (content: string, index: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${content === '' ? paragraph('', writing, {}) : content}</w:tc>`;
  const strongMarks: Marks = { strong: true };
  const head = columns.map(({ title }, index) =>
    cell(paragraph(runsFrom(title, writing, strongMarks), writing, {}), index),
  );
  const height = toFillIn ? '<w:trHeight w:val="680"/>' : '';
  const body = rows.map(({ cells }) => {
    const filled = cells.map((blocks, index) => cell(bodyFrom(blocks, writing), index)).join('');
    return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${filled}</w:tr>`;
  });
  const title = caption === undefined ? '' : paragraph(run(caption), writing, { style: 'FieldLabel' });
  const visual = writing.direction === 'rtl' ? '<w:bidiVisual/>' : '';
  return `${title}<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${visual}<w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl>${paragraph('', writing, { style: 'AfterTable' })}`;
}

function signaturesFrom(parties: readonly Party[], writing: Writing): string {
  const { words } = writing;
  return parties
    .map(({ id, label }) => {
      const fields: Field[] = [
        { name: `${id}-name`, label: words.name, type: 'text' as const },
        { name: `${id}-signature`, label: words.signature, type: 'signature' as const },
        { name: `${id}-date`, label: words.date, type: 'date' as const },
      ].map(field => ({ ...field, options: [], value: undefined, help: undefined, lines: 1 }));
      const rows = fields.map(field =>
        paragraph(
          `${run(`${field.label}: `)}${controlRuns({ ...field, label: `${label}: ${field.label}` }, writing)}`,
          writing,
          { style: 'SignatureLine' },
        ),
      );
      return paragraph(run(label), writing, { style: 'FieldLabel' }) + rows.join('');
    })
    .join('');
}
