import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What went wrong in a file, in a line of its own words, and where, as far as the error says it. */
export interface ErrorInFile {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/**
 * Finds the place in a file that an error speaks of: that of a slip in the form of the file, or the line that threw it.
 * @param file the absolute path of the file
 */
export function errorIn(file: string, error: unknown): ErrorInFile {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, where = '', line, column, slip] = /^(.+?):(\d+):(\d+): ERROR: ([^\n]+)/m.exec(message) ?? [];
  if (slip !== undefined) {
    const isHere = path.resolve(where) === file;
    if (isHere) return { line: Number(line), column: Number(column) + 1, reason: plain(slip) };
    return { line: 1, column: 1, reason: plain(`${path.relative('', where)}:${line}: ${slip}`) };
  }
  const names = [file, pathToFileURL(file).href].map(name => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const thrown = new RegExp(`(?:${names})(?:\\?[^:]*)?:(\\d+):(\\d+)`).exec(stack);
  return { line: Number(thrown?.[1] ?? 1), column: Number(thrown?.[2] ?? 1), reason: plain(message) };
}

/** The first line of a message, without the paths of this machine. */
function plain(message: string): string {
  const [first = ''] = message.split('\n');
  return first
    .replace(/ imported from .*$/, '')
    .replace(/file:\/\/[^\s'"]+/g, address => fileURLToPath(address))
    .replaceAll(`${process.cwd()}/`, '')
    .replace(/[.\s]+$/, '');
}
