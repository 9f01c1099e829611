import fs from 'node:fs';
import path from 'node:path';
import { type Note, printOf, sayNote } from './note.ts';
import { readNoted, writeNoted } from './noted.ts';
import type { Original } from './originals.ts';
import { keepOriginal } from './own-files.ts';
import { toldIn, versionOf } from './status.ts';

/**
 * Writes a copy of a built-in thing into the overrides of a content folder, and keeps the original beside it.
 * @returns false when there is such a file: then nothing is written
 */
export function writeCopy(original: Original, content: string, project: string): boolean {
  const { sort, name, block, target, text } = original;
  const version = versionOf(project);
  const file = path.join(content, 'overrides', target);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    const note = commentOf(sort, { sort, name, block, version, print: printOf(text) });
    fs.writeFileSync(file, `${note}\n${text}`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  keepOriginal(content, target, text);
  if (!readNoted(content)) writeNoted(content, version, toldIn(project));
  return true;
}

function commentOf(sort: Original['sort'], note: Note): string {
  const sentence = sayNote(note);
  if (sort === 'layout' || sort === 'part') return `{# ${sentence} #}`;
  if (sort === 'strings') return `# ${sentence}`;
  return sort === 'style' ? `/* ${sentence} */` : `// ${sentence}`;
}
