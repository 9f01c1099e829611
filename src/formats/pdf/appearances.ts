import type { Sheet } from './nodes.ts';
import { PdfFile } from './pdf-file.ts';
import { pdfNumber, pdfStream } from './pdf-values.ts';
import { type OwnFonts, typeset } from './typst.ts';

/** The size of a field on paper, in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What fields look like: the boxes and lines around them stand on the page, so only what is filled in is drawn. */
export class Appearances {
  readonly #file: PdfFile;
  readonly #made = new Map<string, number>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** A field of text that is empty. */
  empty(size: Size): number {
    return this.#drawn(size, '/Tx BMC EMC');
  }

  /** A box that is not ticked. */
  off(size: Size): number {
    return this.#drawn(size, '');
  }

  /** A box with a cross in it: it can be read in the poorest print. */
  ticked({ width, height }: Size): number {
    const [left, right, low, high] = [width * 0.2, width * 0.8, height * 0.2, height * 0.8].map(pdfNumber);
    return this.#drawn(
      { width, height },
      `1.4 w 1 J ${left} ${low} m ${right} ${high} l ${left} ${high} m ${right} ${low} l S`,
    );
  }

  /** A round box with a dot in it. */
  chosen({ width, height }: Size): number {
    const [x, y, r] = [width / 2, height / 2, Math.min(width, height) * 0.28];
    // A circle is four curves; this far out stand their handles.
    const k = r * 0.5523;
    const curve = (...points: number[]) => `${points.map(pdfNumber).join(' ')} c`;
    const circle = [
      `${pdfNumber(x + r)} ${pdfNumber(y)} m`,
      curve(x + r, y + k, x + k, y + r, x, y + r),
      curve(x - k, y + r, x - r, y + k, x - r, y),
      curve(x - r, y - k, x - k, y - r, x, y - r),
      curve(x + k, y - r, x + r, y - k, x + r, y),
      'f',
    ];
    return this.#drawn({ width, height }, circle.join(' '));
  }

  #drawn(size: Size, content: string): number {
    const body = pdfStream(`${formEntries(size)} /Resources << >>`, content);
    const known = this.#made.get(body);
    if (known !== undefined) return known;
    const number = this.#file.add(body);
    this.#made.set(body, number);
    return number;
  }

  /**
   * Fields that have a text to begin with: it is set as the document is, each on a page of its field's size, so that it
   * is shaped and broken into lines rightly in every script.
   */
  written(values: readonly Value[], { language, region, fonts, ownFonts }: Setting): number[] {
    if (values.length === 0) return [];
    const from = new PdfFile(
      typeset('value.typ', { fonts, language, region, values }, { tagged: false, ownFonts }).bytes,
    );
    const pages = kidsOf(from).map(number => from.get(number));
    if (pages.length !== values.length) {
      throw new TypeError(`Unexpected ${pages.length} pages of values, expected ${values.length}`);
    }
    const taken = new Map<number, number>();
    return values.map((value, index) => this.#fromPage(pages[index] ?? '', from, taken, value));
  }

  #fromPage(page: string, from: PdfFile, taken: Map<number, number>, size: Size): number {
    const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
    const resources = /\/Resources (<<[\s\S]*?)\n {2}\/MediaBox/.exec(page)?.[1] ?? '<< >>';
    const stream = from.get(content).replace(/^<</, `<< ${formEntries(size)} /Resources ${resources}`);
    const drawing = this.#file.add(this.#file.relinked(stream, from, taken));
    return this.#file.add(
      pdfStream(`${formEntries(size)} /Resources << /XObject << /Value ${drawing} 0 R >> >>`, '/Tx BMC /Value Do EMC'),
    );
  }
}

/** How a document is set in type: what is typed into it is set alike. */
export type Setting = Pick<Sheet, 'language' | 'region' | 'fonts'> & { readonly ownFonts: OwnFonts | undefined };

/** A text that a field has to begin with, and the size of its field. */
export interface Value extends Size {
  readonly text: string;
  readonly multiline: boolean;
}

function kidsOf(file: PdfFile): number[] {
  const [pages] = file.beginningWith('/Type /Pages').map(([, body]) => body);
  const kids = /\/Kids \[([^\]]*)\]/.exec(pages ?? '')?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].map(match => Number(match[1]));
}

const formEntries = ({ width, height }: Size) =>
  `/Type /XObject /Subtype /Form /BBox [0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`;
