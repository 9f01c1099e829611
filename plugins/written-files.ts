import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** A file of the finished site. */
export interface WrittenFile {
  /** Its path in the output, with `/` between folders, e.g. `pairs/index.html`. */
  readonly path: string;
  readonly bytes: number;
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** The paths of all files below a folder, sorted. */
export async function pathsIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** All files below a folder with their sizes and hashes, sorted by path. */
export async function writtenFiles(folder: string): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const file of await pathsIn(folder)) {
    const bytes = await fs.readFile(path.join(folder, file));
    files.push({ path: file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return files;
}

/** The address of a file from the root of the site: that of a page ends with a slash. */
export const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
