import fs from 'node:fs';
import { printOf, withNote } from './note.ts';
import { writeNoted } from './noted.ts';
import { keepOriginal } from './own-files.ts';
import type { Status } from './status.ts';

/**
 * Notes of every copy that it is up to date with the original of today, and of the fork that it knows this version.
 * @returns how many files were not noted to be so before
 */
export function markAll({ copies, replacements, version, told }: Status, content: string): number {
  let count = 0;
  for (const { own, note, original, base } of copies) {
    if (!original) continue;
    const print = printOf(original.text);
    if (base === original.text && (!note || note.print === print)) continue;
    keepOriginal(content, own.path, original.text);
    if (note) fs.writeFileSync(own.file, withNote(fs.readFileSync(own.file, 'utf8'), { ...note, version, print }));
    count += 1;
  }
  for (const { path: inside, text, base } of replacements) {
    if (base === text) continue;
    keepOriginal(content, inside, text);
    count += 1;
  }
  writeNoted(content, version, told);
  return count;
}
