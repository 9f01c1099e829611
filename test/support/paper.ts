import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text where it stands on the paper, in points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** A page of a PDF, read with pdf.js. */
export interface PaperPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Its words in reading order. */
  readonly words: string;
  /** How many lines and boxes are drawn on it. */
  readonly drawings: number;
}

const drawingOperators = new Set<number>([OPS.stroke, OPS.constructPath, OPS.rectangle, OPS.fill]);

/** Reads the pages of a PDF as someone else's reader sees them. */
export async function readPaper(bytes: Uint8Array): Promise<PaperPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PaperPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]);
    const [, , width = 0, height = 0] = page.view;
    const texts = content.items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left, bottom] = item.transform as number[];
      return [{ text: item.str, left: left ?? 0, bottom: bottom ?? 0, width: item.width, height: item.height }];
    });
    const drawings = operators.fnArray.filter(operator => drawingOperators.has(operator)).length;
    pages.push({ width, height, texts, words: texts.map(({ text }) => text).join(' '), drawings });
  }
  await pdf.destroy();
  return pages;
}

/** The texts of a page that stand partly outside the paper. */
export function cutTexts({ width, height, texts }: PaperPage): string[] {
  const inside = ({ left, bottom, width: length, height: size }: PlacedText) =>
    left >= 0 && left + length <= width + 1 && bottom >= 0 && bottom + size <= height + 1;
  return texts.filter(text => !inside(text)).map(({ text }) => text);
}

/** Pairs of texts of a page that are printed over each other. */
export function overlappingTexts({ texts }: PaperPage): string[] {
  // Letters reach to about three quarters of their size above the line they stand on.
  const letters = 0.7;
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap(other => {
      const across = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
      const up =
        Math.min(one.bottom + one.height * letters, other.bottom + other.height * letters) -
        Math.max(one.bottom, other.bottom);
      return across > 1.5 && up > 1.5 ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}
