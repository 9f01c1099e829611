import type { Block, Field, Table } from '../../document/document.ts';
import { cellField } from '../../document/fill-in-fields.ts';
import { escapeXml } from '../xml.ts';
import { paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { runsFrom } from './runs.ts';
import type { Writing } from './writing.ts';

/**
 * A table whose header row comes again on each page, and whose rows are not split between pages.
 * @param cellFrom gives the content of a cell
 * @param fieldFrom gives the content of a cell that is a field
 */
export function tableFrom(
  table: Table,
  writing: Writing,
  cellFrom: (blocks: readonly Block[]) => string,
  fieldFrom: (field: Field) => string,
): string {
  const { caption, columns, rows, toFillIn } = table;
  const { textWidth, rowToFillIn } = writing.page;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / total));
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('');
  const cell = (content: string, index: number, shade = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${content === '' ? paragraph('', writing, { style: 'CellText' }) : content}</w:tc>`;
  const head = columns.map(({ title }, index) =>
    cell(
      paragraph(runsFrom(title, writing, { strong: true }), writing, { style: 'CellText', keepNext: true }),
      index,
      '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>',
    ),
  );
  const height = toFillIn ? `<w:trHeight w:val="${rowToFillIn}"/>` : '';
  const body = rows.map(({ cells }, number) => {
    const filled = cells
      .map((blocks, index) => {
        const field = cellField(table, number, index);
        return cell(field ? fieldFrom(field) : cellFrom(blocks), index);
      })
      .join('');
    return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${filled}</w:tr>`;
  });
  const title = caption === undefined ? '' : paragraph(run(caption, writing), writing, { style: 'FieldLabel' });
  return `${title}<w:tbl>${tableProperties(table, writing)}<w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl>${paragraph('', writing, { style: 'AfterTable' })}`;
}

/** The schema fixes the order in `tblPr`. `tblLook` says that the first row, and perhaps the first column, are headers. */
function tableProperties({ caption, rows }: Table, { direction, page }: Writing): string {
  const visual = direction === 'rtl' ? '<w:bidiVisual/>' : '';
  const headed = rows.some(row => row.headed);
  const look = `<w:tblLook w:val="${headed ? '00A0' : '0020'}" w:firstRow="1" w:lastRow="0" w:firstColumn="${headed ? 1 : 0}" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>`;
  const name = caption === undefined ? '' : `<w:tblCaption w:val="${escapeXml(caption)}"/>`;
  return `<w:tblPr><w:tblStyle w:val="TableGrid"/>${visual}<w:tblW w:w="${page.textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}${name}</w:tblPr>`;
}
