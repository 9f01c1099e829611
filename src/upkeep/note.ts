import { createHash } from 'node:crypto';

/** What a copy says of where it comes from. */
export interface Note {
  readonly sort: string;
  readonly name: string;
  /** The one block that was copied; undefined for a whole file. */
  readonly block: string | undefined;
  /** The version of Mentorbook that it was copied from. */
  readonly version: string;
  /** The print of the text that was copied. */
  readonly print: string;
}

const form =
  /Copied with `npm run eject -- ([a-z]+) (\S+?)(?: --block (\w+))?` from Mentorbook (\d[\w.+-]*) \(([0-9a-f]{12})\)/;

/** The print of a text: it changes with every letter. Line ends do not count, since git may change them. */
export function printOf(text: string): string {
  return createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('hex').slice(0, 12);
}

/** The sentence that a copy carries. */
export function sayNote({ sort, name, block, version, print }: Note): string {
  const only = block === undefined ? '' : ` --block ${block}`;
  return `Copied with \`npm run eject -- ${sort} ${name}${only}\` from Mentorbook ${version} (${print}). Keep this line: by it, \`npm run status\` knows when the original has changed.`;
}

/** @returns what a file says of where it comes from; undefined for one that was written by hand */
export function readNote(text: string): Note | undefined {
  const [, sort, name, block, version, print] = form.exec(text) ?? [];
  if (sort === undefined || name === undefined || version === undefined || print === undefined) return undefined;
  return { sort, name, block, version, print };
}

/** The same file with another note in the place of the one it has. */
export function withNote(text: string, note: Note): string {
  return text.replace(new RegExp(`${form.source}[^\\n]*?original has changed\\.`), () => sayNote(note));
}
