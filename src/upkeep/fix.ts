import fs from 'node:fs';
import path from 'node:path';
import { broughtInto } from './compare.ts';
import type { Copy } from './copies.ts';
import { formerNames, partOfToday, renamedIn, stylesOfToday, templateOfToday } from './former-names.ts';
import { printOf, withNote } from './note.ts';
import { keepOriginal, type OwnFile, ownFiles } from './own-files.ts';

/**
 * Writes the names of today into a fork's layouts and styles. A file that is itself named after a part or a layout of another
 * name gets that too, unless there is one already.
 * @returns how many files were changed
 */
export function renameInOverrides(content: string): number {
  return ownFiles(content).filter(own => renameIn(own)).length;
}

function renameIn(own: OwnFile): boolean {
  const isLayout = own.path.endsWith('.njk');
  if (!isLayout && !own.path.endsWith('.css')) return false;
  const raw = fs.readFileSync(own.file, 'utf8');
  const text = isLayout ? templateOfToday(raw) : stylesOfToday(raw);
  const moved = isLayout ? movedTo(own, text) : undefined;
  if (moved) {
    fs.writeFileSync(moved.file, moved.text, { flag: 'wx' });
    fs.rmSync(own.file);
    return true;
  }
  if (text !== raw) fs.writeFileSync(own.file, text);
  return text !== raw;
}

/** Where a file belongs whose own name is an earlier one. */
function movedTo({ file, path: inside }: OwnFile, text: string): { file: string; text: string } | undefined {
  const [, folder, base = ''] = /(?:^|\/)layouts\/(parts\/)?([\w-]+)\.njk$/.exec(inside) ?? [];
  const names = renamedIn(folder ? formerNames.parts : formerNames.layouts);
  const renamed = names.find(({ key }) => key === base);
  if (!renamed) return undefined;
  const target = path.join(path.dirname(file), `${renamed.name}.njk`);
  if (fs.existsSync(target)) return undefined;
  return { file: target, text: folder ? partOfToday(text, renamed.key, renamed.name) : text };
}

/**
 * Brings what changed in the originals into the copies, wherever that meets no change of the fork's own.
 * @returns how many copies were changed
 */
export async function bringChanges(copies: readonly Copy[], content: string, version: string): Promise<number> {
  let count = 0;
  for (const { own, note, original, base, state } of copies) {
    if (state !== 'changed' || !original || base === undefined) continue;
    if (original.sort === 'strings' || original.sort === 'style') continue;
    const raw = fs.readFileSync(own.file, 'utf8');
    const brought = await broughtInto(own.text, base, original.text);
    if (brought === undefined) continue;
    const noted = note ? withNote(brought, { ...note, version, print: printOf(original.text) }) : brought;
    fs.writeFileSync(own.file, raw.includes('\r\n') ? noted.replace(/\n/g, '\r\n') : noted);
    keepOriginal(content, own.path, original.text);
    count += 1;
  }
  return count;
}
