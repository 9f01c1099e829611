import fs from 'node:fs';
import path from 'node:path';
import { compareText } from '../problems/problem.ts';

/** Where the texts are kept that copies were made from, inside `overrides/`: by them, what changed since can be shown. */
export const originalsFolder = '.originals';

/** A text file of a fork's own. */
export interface OwnFile {
  /** Inside `overrides/`, with `/` between folders. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
  /** Where it is on disk. */
  readonly file: string;
  readonly text: string;
}

const texts = /\.(?:njk|css|yaml|ts|js|mjs)$/;

/** The text files in the overrides of a content folder, sorted; what is kept of the originals is none of them. */
export function ownFiles(content: string): OwnFile[] {
  const folder = path.join(content, 'overrides');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && texts.test(entry.name))
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(inside => !inside.split('/').some(part => part.startsWith('.') || part === 'node_modules'))
    .sort(compareText)
    .map(inside => {
      const file = path.join(folder, inside);
      return { path: inside, shown: shownPath(file), file, text: fs.readFileSync(file, 'utf8').replace(/\r\n/g, '\n') };
    });
}

/** A path as messages name it: from the folder the command runs in, with `/` between folders. */
export function shownPath(file: string): string {
  return path.relative(process.cwd(), path.resolve(file)).split(path.sep).join('/');
}

/**
 * The text that a copy was made from, as far as it is kept.
 * @param inside the copy's path inside `overrides/`, or inside the content folder for what stands in a programme
 */
export function keptOriginal(content: string, inside: string): string | undefined {
  const file = keptFile(content, inside);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : undefined;
}

/** Keeps the text that a copy was made from. */
export function keepOriginal(content: string, inside: string, text: string): void {
  const file = keptFile(content, inside);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function keptFile(content: string, inside: string): string {
  return path.join(content, 'overrides', originalsFolder, inside);
}
