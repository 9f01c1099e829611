import type { Document } from '../../document/document.ts';
import { missingIn } from './printable-text.ts';

/**
 * The letters, signs and emoji of a document that none of its fonts has, each once: in the PDF a mark stands in their
 * place, so that the check can warn of them without a download being lost.
 */
export function missingGlyphs(document: Document): string[] {
  return missingIn(textsOf(document).join('\n'));
}

/** Every text in a document, whatever it is for: an id or an address has no letter that fonts lack more often. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
