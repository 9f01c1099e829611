import { xmlDeclaration } from '../xml.ts';
import { mainNamespaces } from './namespaces.ts';
import type { Placeholder } from './writing.ts';

/** The gaps of a document, where Word looks for them when an answer is removed again. */
export function glossaryPart(placeholders: readonly Placeholder[]): string {
  const parts = placeholders.map(
    ({ name, runs }) =>
      `<w:docPart><w:docPartPr><w:name w:val="${name}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors></w:docPartPr><w:docPartBody><w:p>${runs}</w:p></w:docPartBody></w:docPart>`,
  );
  const list = parts.length === 0 ? '' : `<w:docParts>${parts.join('')}</w:docParts>`;
  return `${xmlDeclaration}<w:glossaryDocument ${mainNamespaces}>${list}</w:glossaryDocument>`;
}
