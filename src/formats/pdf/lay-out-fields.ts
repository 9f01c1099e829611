import type { Field } from '../../document/document.ts';
import { hasButtons } from './form.ts';
import { layOutField, optionNodes } from './lay-out-inlines.ts';
import type { Layout } from './layout.ts';
import type { CellNode, InlineNode, Node } from './nodes.ts';
import { printableText } from './printable-text.ts';
import { fitsOnOnePage } from './room.ts';

/** Options stand in columns when they would not stand on one line. */
const lettersOnOneLine = 70;

function standsBelowEachOther(field: Field): boolean {
  const buttons = field.type === 'multi-choice' || (field.type === 'choice' && hasButtons(field));
  return buttons && field.options.reduce((sum, option) => sum + option.length + 5, 0) > lettersOnOneLine;
}

/** As many columns as the longest option leaves room for. */
function columnsFor(options: readonly string[]): number {
  const longest = Math.max(0, ...options.map(({ length }) => length));
  return longest <= 14 ? 4 : longest <= 22 ? 3 : longest <= 36 ? 2 : 1;
}

/** A field on a line of its own: its label, its help, and what is filled in. */
export function layOutFieldBlock(field: Field, layout: Layout): Node {
  const label = printableText(field.label);
  const help = field.help === undefined ? null : printableText(field.help);
  if (field.type === 'checkbox') {
    const [place = 0] = layout.form.place(field);
    const item = { place, anchor: null, whole: true, content: paragraphOf([label]) };
    return {
      is: 'field',
      whole: true,
      lines: false,
      label: null,
      help,
      content: [{ is: 'ticks', round: false, items: [item] }],
    };
  }
  if (standsBelowEachOther(field)) {
    const options = optionNodes(field, layout.form.place(field));
    return {
      is: 'field',
      whole: fitsOnOnePage([{ type: 'field', field }]),
      lines: false,
      label,
      help,
      content: [{ is: 'columns', count: columnsFor(field.options), options }],
    };
  }
  return {
    is: 'field',
    whole: fitsOnOnePage([{ type: 'field', field }]),
    lines: ['paragraph', 'text', 'signature', 'date', 'number'].includes(field.type),
    label,
    help,
    content: paragraphOf(acrossThePage(field, layOutField(field, layout))),
  };
}

/** A text on a line of its own has the whole line, high enough for handwriting. */
function acrossThePage({ type }: Field, nodes: readonly InlineNode[]): InlineNode[] {
  const wide = type === 'text' || type === 'signature';
  return nodes.map(node => (node.is === 'gap' ? { ...node, width: wide ? null : node.width, height: 8 } : node));
}

const paragraphOf = (content: readonly Node[]): Node[] => [{ is: 'paragraph', keep: false, content }];

/** Short fields side by side in cells. A field that is not short keeps a line of its own among them. */
export function layOutFieldGroup(fields: readonly Field[], layout: Layout): Node[] {
  const nodes: Node[] = [];
  let rows: CellNode[][] | undefined;
  for (const field of fields) {
    if (!fitsInCell(field)) {
      rows = undefined;
      nodes.push(layOutFieldBlock(field, layout));
      continue;
    }
    if (rows === undefined) {
      rows = [];
      nodes.push({ is: 'cells', rows });
    }
    addCell(rows, field, layout);
  }
  return nodes;
}

const fitsInCell = ({ type }: Field) => ['text', 'date', 'number', 'signature'].includes(type);

const shareOf = ({ type }: Field) => (type === 'date' || type === 'number' ? 2 : 3);

/** A row holds two names, three dates, or what fits of both. */
const rowShares = 6;

function addCell(rows: CellNode[][], field: Field, layout: Layout): void {
  const [place = 0] = layout.form.place(field);
  const label = field.help === undefined ? field.label : `${field.label} (${field.help})`;
  const cell = { place, label: printableText(label), width: shareOf(field) };
  const row = rows.at(-1);
  if (row && row.reduce((sum, { width }) => sum + width, cell.width) <= rowShares) row.push(cell);
  else rows.push([cell]);
}
