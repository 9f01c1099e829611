/** What a program of the fork's own did wrong while it ran. The check reports it at the program's file. */
export class OverrideError extends Error {
  override readonly name = 'OverrideError';
  /** The file, as problems name it, and the place in it as far as that is known. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(place: { readonly file: string; readonly line: number; readonly column: number }, reason: string) {
    const where = `${place.file}:${place.line}:${place.column}`;
    super(`Unexpected failure at ${where}, expected this file to do its work: ${reason}. Mend it at this place.`);
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
    this.reason = reason;
  }
}
