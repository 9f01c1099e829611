/** Finds lines and columns (both from 1, columns in UTF-16 units) for offsets into a text. */
export class LineIndex {
  readonly #text: string;
  #found: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where each line begins. Found when it is first asked for: most files have nothing to point at. */
  get #starts(): readonly number[] {
    this.#found ??= [
      0,
      ...Array.from(this.#text.matchAll(/\r\n|\r|\n/g), ({ index, 0: lineBreak }) => index + lineBreak.length),
    ];
    return this.#found;
  }

  /** @returns the line and column of an offset; offsets outside the text are moved to its nearest end. */
  at(offset: number): { line: number; column: number } {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  }

  /** @returns the offset at which a line (from 1) begins. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line - 1)] ?? this.#text.length;
  }
}
