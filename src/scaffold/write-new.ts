import fs from 'node:fs/promises';
import path from 'node:path';
import type { NewFile, NewFiles } from './new-file.ts';

/** What was written, and the way back. */
export interface Written {
  /** Takes everything away again that was written. */
  undo(): Promise<void>;
}

/**
 * Writes a new folder in one step: its files are gathered beside it under a hidden name, which nothing reads, so that half a
 * folder is never seen.
 * @param target the folder; the one that holds it is made when it is missing
 * @param files the files by their paths inside the folder
 * @throws when something of that name is there, or when a file cannot be written; then nothing is left behind
 */
export async function writeNewFolder(target: string, files: NewFiles): Promise<Written> {
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.new-${process.pid}`);
  try {
    for (const [place, file] of files) await writeOne(path.join(beside, place), file);
    // A rename would silently take the place of an empty folder.
    if (await isThere(target)) throw new Error(`Unexpected folder ${target}, expected none of that name yet`);
    await fs.rename(beside, target);
  } finally {
    await fs.rm(beside, { recursive: true, force: true });
  }
  return { undo: () => fs.rm(target, { recursive: true, force: true }) };
}

/**
 * Writes new files, each into its folder. What is there already is left alone.
 * @throws when a file cannot be written; then nothing is left behind
 */
export async function writeMissing(folder: string, files: NewFiles): Promise<Written> {
  const made: string[] = [];
  const undo = async () => {
    for (const place of made) await fs.rm(place, { force: true });
  };
  try {
    for (const [place, file] of files) {
      const target = path.join(folder, place);
      if (await isThere(target)) continue;
      made.push(target);
      await writeOne(target, file);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return { undo };
}

/** Changes a file in one step, so that half of it is never read. */
export async function replaceFile(file: string, text: string): Promise<Written> {
  const before = await fs.readFile(file);
  await swapIn(file, text);
  return { undo: () => swapIn(file, before) };
}

async function swapIn(file: string, content: string | Uint8Array): Promise<void> {
  // Whoever edits content through a link keeps the link.
  const target = await fs.realpath(file);
  const beside = `${target}.new-${process.pid}.tmp`;
  try {
    await fs.writeFile(beside, content, { mode: (await fs.stat(target)).mode });
    await fs.rename(beside, target);
  } finally {
    await fs.rm(beside, { force: true });
  }
}

async function writeOne(target: string, file: NewFile): Promise<void> {
  await fs.mkdir(path.dirname(target), { recursive: true });
  if ('text' in file) await fs.writeFile(target, file.text, { flag: 'wx' });
  else await fs.copyFile(file.copyOf, target, fs.constants.COPYFILE_EXCL);
}

export async function isThere(place: string): Promise<boolean> {
  return fs.lstat(place).then(
    () => true,
    () => false,
  );
}
