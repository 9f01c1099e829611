/** A line of a text that is being rewritten, and the line of the source it comes from. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly at: number;
}

/** A piece of a text that a pattern found. */
export interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly text: string;
  /** The line of the source that it begins on. */
  readonly line: number;
  /** Everything before it on its own line. */
  readonly before: string;
}

/** A text that is rewritten step by step and still knows, for each of its lines, where that came from. Never changed in place. */
export class MappedText {
  readonly lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** @param first the line of the source that the text begins on */
  static of(text: string, first = 1): MappedText {
    return new MappedText(text.split('\n').map((line, index) => ({ text: line, at: first + index })));
  }

  get text(): string {
    return this.lines.map(({ text }) => text).join('\n');
  }

  /** @returns the line of the source for a line of this text, counted from 1; the nearest for one outside it. */
  at(line: number): number {
    return this.lines[Math.min(Math.max(line, 1), this.lines.length) - 1]?.at ?? 1;
  }

  /** For each line, whether it stands in a block of code between two rows of backticks or tildes. */
  get isCode(): readonly boolean[] {
    let open: string | undefined;
    return this.lines.map(({ text }) => {
      const [, marks = '', info = ''] = /^(?:[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?)(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
      if (open === undefined) {
        if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return false;
        open = marks;
        return true;
      }
      if (marks.startsWith(open) && info.trim() === '') open = undefined;
      return true;
    });
  }

  /** Rewrites each line that is no code; several lines may take its place, or none. */
  mapLines(change: (line: Line, index: number) => Line | readonly Line[]): MappedText {
    const isCode = this.isCode;
    return new MappedText(this.lines.flatMap((line, index) => (isCode[index] ? [line] : change(line, index))));
  }

  /**
   * Rewrites what a pattern finds outside code.
   * @param pattern with the flag `g`
   * @param change gives what takes its place; undefined leaves it
   */
  replace(pattern: RegExp, change: (match: Match) => string | undefined): MappedText {
    const whole = this.text;
    if (whole.search(pattern) < 0) return this;
    const isInCode = codeIn(whole, this.isCode);
    const starts = startsOf(this.lines);
    const pieces: Line[] = [];
    let current = { text: '', at: this.at(1) };
    let line = 0;
    const add = (text: string, follow: boolean) => {
      text.split('\n').forEach((part, index) => {
        if (index > 0) {
          pieces.push(current);
          if (follow) line += 1;
          current = { text: '', at: this.lines[line]?.at ?? current.at };
        }
        current = { ...current, text: current.text + part };
      });
    };
    let from = 0;
    for (const match of whole.matchAll(pattern)) {
      if (match[0] === '' || match.index < from || isInCode(match.index)) continue;
      const at = lineOf(starts, match.index);
      const before = whole.slice(starts[at] ?? 0, match.index);
      const replaced = change({ groups: match, text: match[0], line: this.lines[at]?.at ?? 1, before });
      if (replaced === undefined) continue;
      add(whole.slice(from, match.index), true);
      add(replaced, false);
      line += match[0].split('\n').length - 1;
      from = match.index + match[0].length;
      if (current.text === '') current = { text: '', at: this.lines[line]?.at ?? current.at };
    }
    add(whole.slice(from), true);
    return new MappedText([...pieces, current]);
  }
}

function startsOf(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    starts.push(at);
    at += text.length + 1;
  }
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Tells whether a place in a text stands in a block of code or between backticks. */
function codeIn(text: string, isCode: readonly boolean[]): (offset: number) => boolean {
  const ranges: [number, number][] = [];
  let at = 0;
  text.split('\n').forEach((line, index) => {
    if (isCode[index]) ranges.push([at, at + line.length + 1]);
    else if (line.includes('`')) {
      for (const match of line.matchAll(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g)) {
        ranges.push([at + match.index, at + match.index + match[0].length]);
      }
    }
    at += line.length + 1;
  });
  return offset => ranges.some(([start, end]) => offset >= start && offset < end);
}
