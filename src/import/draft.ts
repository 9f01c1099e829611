import type { Root } from 'mdast';
import type { Meta } from './meta.ts';
import type { Note, Tell } from './note.ts';

/** A page on its way from another program to this one. */
export interface Draft {
  /** Its path in what is imported. */
  readonly path: string;
  readonly meta: Meta;
  readonly title: string;
  /** The text below the title. Steps change it in place. */
  readonly tree: Root;
  /** The words of each heading as it was written, the title's too, in order. */
  readonly headings: readonly string[];
  /** Other names of places, each with the number of its heading in `headings`. */
  readonly anchors: ReadonlyMap<string, number>;
  readonly tell: Tell;
  readonly notes: readonly Note[];
  /** Written without any marks, line by line, as text that was copied from elsewhere is. */
  readonly isPlain: boolean;
}

declare module 'mdast' {
  interface HeadingData {
    /** Its number among the headings of the source, from 0. */
    heading?: number;
  }
}

/** Begins the list of what is said of a file. */
export function notesOf(file: string): { notes: Note[]; tell: Tell } {
  const notes: Note[] = [];
  const tell: Tell = (reason, line, found, other) => {
    notes.push({ reason, file, line, found, ...(other === undefined ? {} : { other }) });
  };
  return { notes, tell };
}
