import type { Size } from './appearances.ts';
import type { Placement } from './form.ts';
import type { PdfFile } from './pdf-file.ts';

/** A place of the form as it was found in the PDF. */
export interface Found extends Placement {
  /** The object of its annotation. */
  readonly annotation: number;
  readonly page: number;
  readonly rect: string;
  readonly size: Size;
  readonly structParent: string;
}

/**
 * Finds the places of a form again, by the links to them.
 * @throws TypeError when one is not there, or twice, or not tagged
 */
export function findPlaces(file: PdfFile, placements: readonly Placement[]): Found[] {
  const pages = pagesOfAnnotations(file);
  const found = new Map<number, Found>();
  for (const [annotation, body] of file.beginningWith('/Type /Annot', '/Subtype /Link')) {
    const place = /\/URI \(field:(\d+)\)/.exec(body)?.[1];
    if (place === undefined) continue;
    const rect = /\/Rect \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    const [left = 0, low = 0, right = 0, high = 0] = rect.split(' ').map(Number);
    const structParent = /\/StructParent (\d+)/.exec(body)?.[1];
    const placement = placements[Number(place)];
    const page = pages.get(annotation);
    if (!placement || page === undefined || structParent === undefined || found.has(Number(place))) {
      throw new TypeError(`Unexpected link to the form’s place ${place}, expected one, tagged, on a page`);
    }
    const size = { width: right - left, height: high - low };
    found.set(Number(place), { ...placement, annotation, page, rect, size, structParent });
  }
  return placements.map((_, place) => {
    const one = found.get(place);
    if (!one) throw new TypeError(`Unexpected PDF, expected the form’s place ${place} in it`);
    return one;
  });
}

function pagesOfAnnotations(file: PdfFile): Map<number, number> {
  const pages = new Map<number, number>();
  for (const [page, body] of file.beginningWith('/Type /Page')) {
    const annotations = /\/Annots \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    for (const match of annotations.matchAll(/(\d+) 0 R/g)) pages.set(Number(match[1]), page);
  }
  return pages;
}
