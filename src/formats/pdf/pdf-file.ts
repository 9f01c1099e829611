import { packedStream, packOf, tableOf } from './packed-objects.ts';

/**
 * The objects of a PDF as Typst writes it: each plain, none packed into streams of objects, one table of their places.
 * Text is held as Latin-1, one character a byte, so that streams stay as they are.
 */
export class PdfFile {
  readonly objects: Map<number, string>;
  readonly root: number;
  readonly #head: string;
  readonly #trailer: string;

  /** @throws TypeError when the bytes are not laid out so */
  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1');
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
    const rows = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40));
    if (!rows) throw new TypeError('Unexpected PDF, expected one table of objects');
    const [count, first] = [Number(rows[1]), table + rows[0].length];
    const offsets = Array.from({ length: count - 1 }, (_, index) => {
      const row = first + 20 * (index + 1);
      return { number: index + 1, offset: Number(text.slice(row, row + 10)) };
    });
    const ends = [...offsets.map(({ offset }) => offset), table].sort((a, b) => a - b);
    this.objects = new Map(
      offsets.map(({ number, offset }) => [number, bodyOf(number, text.slice(offset, endOf(offset, ends)))]),
    );
    this.#head = text.slice(0, ends[0]);
    this.#trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(table))?.[1] ?? '';
    this.root = Number(/\/Root (\d+) 0 R/.exec(this.#trailer)?.[1]);
  }

  /** The number of a new object. */
  add(body: string): number {
    const number = this.objects.size + 1;
    this.objects.set(number, body);
    return number;
  }

  /** @throws TypeError when there is no such object */
  get(number: number): string {
    const body = this.objects.get(number);
    if (body === undefined) throw new TypeError(`Unexpected reference to the PDF object ${number}, which is not there`);
    return body;
  }

  /** The objects that begin with some entries. Only their beginning tells: words of the document may stand further on. */
  beginningWith(...entries: readonly string[]): (readonly [number: number, body: string])[] {
    const beginning = new RegExp(`^<<\\s*${entries.join('\\s+')}(?=\\s)`);
    return [...this.objects].filter(([, body]) => beginning.test(body));
  }

  /** Changes an object. @throws TypeError when the change finds nothing to change */
  change(number: number, from: string | RegExp, to: string): void {
    const before = this.get(number);
    const after = before.replace(from, () => to);
    if (after === before)
      throw new TypeError(`Unexpected PDF object ${number}, expected ${from} in it: ${before.slice(0, 200)}`);
    this.objects.set(number, after);
  }

  /**
   * Takes an object of another PDF over, with all that it refers to.
   * @param taken which objects were taken over before, as which
   */
  takeOver(number: number, from: PdfFile, taken: Map<number, number>): number {
    const known = taken.get(number);
    if (known !== undefined) return known;
    const mine = this.add('');
    taken.set(number, mine);
    this.objects.set(mine, this.relinked(from.get(number), from, taken));
    return mine;
  }

  /** The text of an object of another PDF with its references led to this one. Streams are left alone. */
  relinked(body: string, from: PdfFile, taken: Map<number, number>): string {
    const stream = body.search(/>>\s*stream\r?\n/);
    const head = stream < 0 ? body : body.slice(0, stream);
    const led = head.replace(/(\d+) 0 R\b/g, (_, number) => `${this.takeOver(Number(number), from, taken)} 0 R`);
    return stream < 0 ? led : led + body.slice(stream);
  }

  /** The bytes of the file, all objects but streams packed into one: a tagged PDF has hundreds of small ones. */
  toBytes(): Buffer {
    const packed: { number: number; body: string }[] = [];
    const parts = [this.#head];
    const places = new Map<number, number>();
    let at = this.#head.length;
    const write = (number: number, body: string) => {
      const part = `${number} 0 obj\n${body}\nendobj\n`;
      places.set(number, at);
      parts.push(part);
      at += part.length;
    };
    for (const [number, body] of this.objects) {
      if (/>>\s*stream\r?\n/.test(body)) write(number, body);
      else packed.push({ number, body: body.replace(/\s*\n\s*/g, ' ') });
    }
    const pack = this.objects.size + 1;
    write(pack, packOf(packed));
    const index = new Map(packed.map(({ number }, position) => [number, position]));
    const rows = Array.from({ length: pack + 2 }, (_, number) => {
      const position = index.get(number);
      if (position !== undefined) return [2, pack, position];
      return number === 0 ? [0, 0, 0xffff] : [1, number > pack ? at : (places.get(number) ?? 0), 0];
    });
    const trailer = this.#trailer
      .replace(/\/Size \d+/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const table = packedStream(`/Type /XRef /Size ${pack + 2} /W [1 4 2] ${trailer}`, tableOf(rows));
    const start = at;
    write(pack + 1, table);
    parts.push(`startxref\n${start}\n%%EOF\n`);
    return Buffer.from(parts.join(''), 'latin1');
  }
}

function endOf(offset: number, ends: readonly number[]): number {
  return ends.find(end => end > offset) ?? offset;
}

function bodyOf(number: number, text: string): string {
  const start = `${number} 0 obj`;
  const end = text.lastIndexOf('endobj');
  if (!text.startsWith(start) || end < 0)
    throw new TypeError(`Unexpected PDF, expected its object ${number} at its place`);
  return text.slice(start.length, end).trim();
}
