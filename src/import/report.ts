import type { FileReason } from './foreign-file.ts';
import { type Note, type Outcome, outcomeOf } from './note.ts';

/** What became of one file of the source. */
export interface FileReport {
  readonly file: string;
  readonly reason: FileReason;
  /** The files that it became, inside the content folder. */
  readonly became: readonly string[];
  readonly notes: readonly Note[];
}

/** What became of everything that was imported. Every file of the source is in it once. */
export interface ImportReport {
  /** The program that the source was written for; empty when none was recognised. */
  readonly program: string;
  readonly files: readonly FileReport[];
  /** What was made to complete the programme, and comes from no file. */
  readonly added: readonly string[];
  /** What stood there already and was left as it is. */
  readonly kept: readonly string[];
  /** Languages that were left for an import of their own, each with its number of pages. */
  readonly languages: readonly { readonly language: string; readonly pages: number }[];
  /** Whether the source says under which licence it may be used. */
  readonly hasLicence: boolean;
}

/** How much was taken, changed and left. */
export interface Totals {
  readonly files: number;
  readonly pages: number;
  readonly written: number;
  readonly taken: number;
  readonly changed: number;
  readonly left: number;
}

export function totalsOf({ files, added, kept }: ImportReport): Totals {
  const notes = files.flatMap(file => file.notes);
  const count = (outcome: Outcome) => notes.filter(({ reason }) => outcomeOf(reason) === outcome).length;
  return {
    files: files.length,
    pages: files.filter(({ reason }) => reason === 'page').length,
    written: new Set([...files.flatMap(({ became }) => became), ...added]).size - kept.length,
    taken: count('taken'),
    changed: count('changed'),
    left: count('left'),
  };
}
