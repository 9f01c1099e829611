import type { Format } from './define-format.ts';
import { docx } from './docx/docx.ts';
import { epub } from './epub/epub.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt/odt.ts';
import { pdf } from './pdf/pdf.ts';
import { text } from './text.ts';

/** The built-in formats that documents are downloaded in. */
export const formats: readonly Format[] = [docx, epub, markdown, odt, pdf, text];
