/** Finds lines and columns (both from 1, columns in UTF-16 units) for offsets into a text. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(lineBreak.index + lineBreak[0].length);
  }

  /** @returns the line and column of an offset; offsets outside the text are moved to its nearest end. */
  at(offset: number): { line: number; column: number } {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1 };
  }

  /** @returns the offset at which a line (from 1) begins. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line - 1)] ?? this.#length;
  }
}
