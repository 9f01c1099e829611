import path from 'node:path';
import { originalInHistory } from './in-history.ts';
import { type Note, printOf, readNote } from './note.ts';
import { type Original, originalOf, type Sort, sorts } from './originals.ts';
import { keptOriginal, type OwnFile } from './own-files.ts';
import { readTemplate } from './template.ts';

/** A file of a fork's own that stands in for a built-in one. */
export interface Copy {
  readonly own: OwnFile;
  /** What it says of where it comes from; undefined when it was written by hand. */
  readonly note: Note | undefined;
  /** The original as it is today; undefined when it is no longer there. */
  readonly original: Original | undefined;
  /** The original as it was when the copy was made; undefined when nobody knows. */
  readonly base: string | undefined;
  /** `unknown`: it was written by hand, and nobody knows from what. */
  readonly state: 'current' | 'changed' | 'gone' | 'unknown';
}

/** Files without a note that take the place of a built-in one by their name alone. */
const byName: readonly [RegExp, Sort][] = [
  [/^layouts\/([\w-]+)\.njk$/, 'layout'],
  [/^layouts\/parts\/([\w-]+)\.njk$/, 'part'],
];

/**
 * The copies among a fork's own files.
 * @param content the content folder
 * @param project the folder of Mentorbook
 */
export function copiesAmong(files: readonly OwnFile[], content: string, project: string): Copy[] {
  return files.flatMap(own => {
    const note = readNote(own.text);
    return note ? [withNoteOf(own, note, content, project)] : (byHand(own, content, project) ?? []);
  });
}

function withNoteOf(own: OwnFile, note: Note, content: string, project: string): Copy {
  const sort = sorts.find(known => known === note.sort);
  const found = sort && originalOf(sort, note.name, note.block, project);
  const original = found && 'text' in found ? found : undefined;
  const kept = keptOriginal(content, own.path);
  const base = kept !== undefined && printOf(kept) === note.print ? kept : undefined;
  const state = !original ? 'gone' : printOf(original.text) === note.print ? 'current' : 'changed';
  return { own, note, original, base, state };
}

function byHand(own: OwnFile, content: string, project: string): Copy | undefined {
  for (const [form, sort] of byName) {
    const [, name] = form.exec(own.path) ?? [];
    if (name === undefined) continue;
    // A layout that extends a built-in one by its path follows it by itself, but for the blocks that it fills.
    if (readTemplate(own.text).parent?.name.startsWith('layouts/')) return undefined;
    const original = originalOf(sort, name, undefined, project);
    if (!('text' in original)) return undefined;
    const base = keptOriginal(content, own.path) ?? originalInHistory(own.file, path.join(project, original.source));
    const state = base === undefined ? 'unknown' : base === original.text ? 'current' : 'changed';
    return { own, note: undefined, original, base, state };
  }
  return undefined;
}
