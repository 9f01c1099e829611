import type { Writing } from './writing.ts';

/** How a paragraph stands. */
export interface Place {
  readonly list?: { readonly number: number; readonly level: number };
  readonly style?: string;
  /** Keeps the paragraph on one page with the next. */
  readonly keepNext?: boolean;
  /** Where tabs stop, in twentieths of a point from the margin. */
  readonly tabs?: readonly number[];
  /** Where a text ends that stands at the far end of the line, in twentieths of a point. */
  readonly tabAtEnd?: number;
  /** The least height of its lines, in twentieths of a point. */
  readonly line?: number;
}

/** A paragraph. The schema fixes the order in `pPr`: style, keepNext, list, tabs, direction, spacing. */
export function paragraph(runs: string, writing: Writing, place: Place = {}): string {
  const { direction } = writing;
  const { style, list, tabs = [], tabAtEnd, line } = place;
  const keepNext = place.keepNext || writing.keepNext;
  const stops = [
    ...tabs.map(position => `<w:tab w:val="left" w:pos="${position}"/>`),
    ...(tabAtEnd === undefined ? [] : [`<w:tab w:val="right" w:pos="${tabAtEnd}"/>`]),
  ].join('');
  const properties = [
    style === undefined ? (list ? '<w:pStyle w:val="ListParagraph"/>' : '') : `<w:pStyle w:val="${style}"/>`,
    keepNext ? '<w:keepNext/>' : '',
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>` : '',
    stops === '' ? '' : `<w:tabs>${stops}</w:tabs>`,
    direction === 'rtl' ? '<w:bidi/>' : '',
    line === undefined ? '' : `<w:spacing w:line="${line}" w:lineRule="atLeast"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}
