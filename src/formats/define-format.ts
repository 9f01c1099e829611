import type { Document } from '../document/document.ts';
import type { Format, Surroundings } from '../document/format.ts';
import type { Paper } from '../document/paper.ts';

export type { Format, Surroundings };

/** A format as it is written down: one whose files are text may give the text. */
export interface FormatDefinition extends Omit<Format, 'render'> {
  render(document: Document, paper?: Paper, surroundings?: Surroundings): Uint8Array | string;
}

const encoder = new TextEncoder();

/** Makes a format. The built-in formats and a fork's own are made the same way. */
export function defineFormat(format: FormatDefinition): Format {
  return Object.freeze({
    ...format,
    render(document: Document, paper?: Paper, surroundings?: Surroundings) {
      const made = format.render(document, paper, surroundings);
      return typeof made === 'string' ? encoder.encode(made) : made;
    },
  });
}
