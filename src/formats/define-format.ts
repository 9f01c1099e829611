import type { Document } from '../document/document.ts';

/** A way to turn documents into files. */
export interface Format {
  /** Its word in the manifest and the end of its file names, e.g. `docx`. */
  readonly id: string;
  /** The bytes of a document: the same for the same document, always. */
  render(document: Document): Uint8Array;
}

/** Makes a format. The built-in formats and a fork's own are made the same way. */
export function defineFormat(format: Format): Format {
  return Object.freeze(format);
}
