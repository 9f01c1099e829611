import type { Document } from '../../document/document.ts';
import type { Paper } from '../../document/paper.ts';
import { defineFormat, type Surroundings } from '../define-format.ts';
import { addForm } from './add-form.ts';
import { layOutDocument } from './lay-out-document.ts';
import { PdfFile } from './pdf-file.ts';
import { sayWords } from './said-words.ts';
import { silenceDots } from './silent-dots.ts';
import { typeset } from './typst.ts';
import { pdfVersion } from './version.ts';

export { missingGlyphs } from './missing-glyphs.ts';

/** A PDF to print, and to fill in on screen or with a pen. */
export const pdf = defineFormat({
  id: 'pdf',
  papers: ['a4', 'letter'],
  get version() {
    return pdfVersion();
  },
  render: (document, paper = 'a4', surroundings) => renderPdf(document, paper, surroundings).bytes,
});

/** A PDF and how many pages it has. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Makes a document into a PDF for a kind of paper: tagged for PDF/UA-1, its fonts embedded, its fields a form.
 * @throws Error when a picture or the logo is broken, or a template of this format has a fault
 */
export function renderPdf(document: Document, paper: Paper, options: Surroundings = {}): RenderedPdf {
  const { sheet, placements, pictures, look } = layOutDocument(document, paper, options);
  const { ownFonts } = look;
  const { bytes, pages } = typeset('document.typ', sheet, { files: pictures, tagged: true, ownFonts });
  const file = new PdfFile(bytes);
  sayWords(file);
  silenceDots(file);
  addForm(file, placements, { ...sheet, ownFonts });
  return { bytes: file.toBytes(), pages };
}
