import type { Document } from '../../document/document.ts';
import { type Paper, paperOf } from '../../document/paper.ts';

/** The measures of a page in twentieths of a point, as Word counts. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly side: number; readonly top: number; readonly bottom: number };
  /** The width between the margins. */
  readonly textWidth: number;
  /** The height of a line in a box to write in. */
  readonly answerLine: number;
  /** The least height of a table row to write in. */
  readonly rowToFillIn: number;
}

/**
 * A4 is 210 × 297 mm, Letter 8.5 × 11 inches: wider and 18 mm shorter. There the same agreement gets less room to write
 * for each line, so that what fits one page of A4 fits one of Letter too.
 */
const pages: Readonly<Record<Paper, Omit<Page, 'textWidth'>>> = {
  a4: {
    width: 11906,
    height: 16838,
    margin: { side: 1021, top: 964, bottom: 850 },
    answerLine: 345,
    rowToFillIn: 550,
  },
  letter: {
    width: 12240,
    height: 15840,
    margin: { side: 1021, top: 850, bottom: 765 },
    answerLine: 290,
    rowToFillIn: 500,
  },
};

/**
 * The page that a document stands on.
 * @param paper the kind of paper; without one, what is usual where the document's language is read
 */
export function pageOf(document: Document, paper: Paper = paperOf(document.language)): Page {
  const page = pages[paper];
  return { ...page, textWidth: page.width - 2 * page.margin.side };
}

/**
 * The last element of the body: paper, margins, header and footer.
 * @param hasLogo whether the first page has a head of its own, which begins higher up
 */
export function sectionProperties(
  { width, height, margin }: Page,
  direction: Document['direction'],
  hasLogo: boolean,
): string {
  const { side, top, bottom } = margin;
  const kinds = hasLogo ? (['default', 'first'] as const) : (['default'] as const);
  const references = ['header', 'footer']
    .flatMap(part =>
      kinds.map(kind => `<w:${part}Reference w:type="${kind}" r:id="${kind === 'first' ? `${part}-first` : part}"/>`),
    )
    .join('');
  const edges = `w:top="${top}" w:right="${side}" w:bottom="${bottom}" w:left="${side}" w:header="${hasLogo ? 340 : 510}" w:footer="454"`;
  return `<w:sectPr>${references}<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar ${edges} w:gutter="0"/>${hasLogo ? '<w:titlePg/>' : ''}${direction === 'rtl' ? '<w:bidi/>' : ''}</w:sectPr>`;
}
