import type { Document } from '../../document/document.ts';
import type { Paper } from '../../document/paper.ts';
import { defineFormat } from '../define-format.ts';
import { addForm } from './add-form.ts';
import { layOutDocument, type PrintOptions } from './lay-out-document.ts';

export { missingGlyphs } from './missing-glyphs.ts';

import { PdfFile } from './pdf-file.ts';
import { sayWords } from './said-words.ts';
import { typeset } from './typst.ts';

/** A PDF to print, and to fill in on screen or with a pen. */
export const pdf = defineFormat({
  id: 'pdf',
  papers: ['a4', 'letter'],
  render: (document, paper = 'a4') => renderPdf(document, paper).bytes,
});

/** A PDF and how many pages it has. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Makes a document into a PDF for a kind of paper: tagged for PDF/UA-1, its fonts embedded, its fields a form.
 * @throws Error when a picture is broken, or a template of this format has a fault
 */
export function renderPdf(document: Document, paper: Paper, options: PrintOptions = {}): RenderedPdf {
  const { sheet, placements, pictures } = layOutDocument(document, paper, options);
  const { bytes, pages } = typeset('document.typ', sheet, { files: pictures, tagged: true });
  const file = new PdfFile(bytes);
  sayWords(file);
  addForm(file, placements, sheet);
  return { bytes: file.toBytes(), pages };
}
