import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads what a fork adds in a folder below `overrides/`, e.g. its own rules. These are the fork's programs, written by
 * its developers; content itself never runs.
 * @param folder the content folder
 * @param kind the folder below `overrides/`, e.g. `rules`
 * @returns the default export of each `.ts` or `.js` file, by the order of their names
 * @throws Error when a file cannot be loaded or has no default export
 */
export async function loadOwnModules(folder: string, kind: string): Promise<unknown[]> {
  const place = path.resolve(folder, 'overrides', kind);
  const names = await fs.readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const files = names.filter(name => /\.(?:ts|js|mjs)$/.test(name) && !name.endsWith('.test.ts')).sort();
  return Promise.all(
    files.map(async name => {
      const module = (await import(pathToFileURL(path.join(place, name)).href)) as { default?: unknown };
      if (module.default === undefined) {
        throw new Error(
          `Unexpected file overrides/${kind}/${name} without a default export, expected \`export default …\``,
        );
      }
      return module.default;
    }),
  );
}
