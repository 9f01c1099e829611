import fs from 'node:fs';
import path from 'node:path';

/** The folder of a content folder that holds what a fork replaces or adds. */
export const overridesFolder = 'overrides';

/** Where plugins of one's own stand, a folder each, of the same shape as `overrides/` itself. */
const pluginsFolder = 'plugins';

/**
 * The folders that a fork may put its layouts, words, programs and styles in, relative to the content folder: `overrides`,
 * then each of its plugins by name. Where two give the same, the first wins.
 */
export function overrideShelves(folder: string): string[] {
  const plugins = `${overridesFolder}/${pluginsFolder}`;
  const names = entriesOf(path.join(folder, plugins)).filter(
    entry => entry.isDirectory() && !entry.name.startsWith('.'),
  );
  return [overridesFolder, ...names.map(({ name }) => `${plugins}/${name}`)];
}

/** What stands in a folder, by the order of the names; nothing when the folder is not there. */
export function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
