import type { Document } from 'yaml';
import type { Place } from '../problems/problem.ts';
import type { LineIndex } from '../text/place-in-text.ts';

/** Something wrong with a file itself, before its front matter could be understood. */
export interface FileFault {
  /** Why, as the last part of a string key, e.g. `unclosed-front-matter`. */
  readonly reason: string;
  /** Words for the message, e.g. the parser's own. */
  readonly detail: string;
  readonly start: number;
  readonly end: number;
  /** Where the same was given first, for what may be given once. */
  readonly first?: number;
  /** What to write in place of the span, where that is beyond doubt. */
  readonly suggestion?: string;
}

/** A content file as text, split into front matter and body, with a way back to lines and columns. */
export interface Source {
  /** Relative to the folder the command ran in, for problems. */
  readonly file: string;
  /** Relative to the content folder, with `/` between folders. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** The front matter with the place of each word; undefined when there is none or it is broken. */
  readonly yaml: () => Document | undefined;
  /** The plain values of the front matter; undefined when it is missing, broken or not a map. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
  /** Where the YAML text begins in `text`. */
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
  readonly faults: readonly FileFault[];
}

/** The offsets of a place in the file's text: the other way round than {@link placeOf}. */
export function offsetsOf({ lines }: Source, place: Place): { start: number; end: number } {
  return {
    start: lines.startOf(place.line) + place.column - 1,
    end: lines.startOf(place.endLine) + place.endColumn - 1,
  };
}

/** The place of a span of the file's text. */
export function placeOf(source: Source, start: number, end: number): Place {
  const from = source.lines.at(start);
  const to = source.lines.at(Math.max(start, end));
  return { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
