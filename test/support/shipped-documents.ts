import { checkContent } from '../../src/check-content.ts';
import type { Document, Field, Table } from '../../src/document/document.ts';
import { cellField } from '../../src/document/fill-in-fields.ts';
import { type Download, programmeDownloads } from '../../src/views/downloads.ts';
import { capabilities, publish } from '../../src/views/publication.ts';

export interface ShippedDocument extends Pick<Download, 'kind' | 'page'> {
  /** Its programme and id, for messages. */
  readonly name: string;
  readonly document: Document;
}

/** Every document of the shipped programmes that can be downloaded as Word, each once. */
export async function shippedDocuments(): Promise<ShippedDocument[]> {
  const { graph } = await checkContent('content');
  const { programmes } = publish(graph, new Set(capabilities));
  return programmes.flatMap(context =>
    programmeDownloads(context)
      .filter(({ format }) => format === 'docx')
      .map(({ kind, id, page, document }) => ({ kind, page, name: `${context.id}/${id}`, document: document() })),
  );
}

/** Every PDF of the shipped programmes, with the most pages that it may take. */
export async function shippedPrintables(): Promise<{ readonly url: string; readonly limit: number | undefined }[]> {
  const { graph } = await checkContent('content');
  const { programmes } = publish(graph, new Set(capabilities));
  return programmes.flatMap(context =>
    programmeDownloads(context)
      .filter(({ format }) => format === 'pdf')
      .map(({ url, pages }) => ({ url, limit: pages })),
  );
}

/**
 * All the fields of a document, in order, those inside of sentences, lists and cells too.
 * @param cells whether empty cells of tables are fields
 */
export function fieldsOf(value: unknown, cells = true): Field[] {
  if (Array.isArray(value)) return value.flatMap(each => fieldsOf(each, cells));
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'field' && 'field' in value) return [value.field as Field];
  if ('type' in value && value.type === 'table') {
    const table = value as Table;
    return table.rows.flatMap((row, number) =>
      row.cells.flatMap(
        (cell, index) => (cells ? cellField(table, number, index) : undefined) ?? fieldsOf(cell, cells),
      ),
    );
  }
  if ('type' in value && value.type === 'fields' && 'fields' in value) return value.fields as Field[];
  return Object.values(value).flatMap(each => fieldsOf(each, cells));
}
