import fs from 'node:fs/promises';
import path from 'node:path';
import { pathsIn } from './written-files.ts';

const folder = 'pagefind';

/** The file that holds the search in a language whole, from the site's folder. */
export const packOf = (language: string) => `${folder}/offline.${language.toLowerCase()}.pack`;

/**
 * Puts all files of the search in a language into one, for devices that keep a programme: there are more than a thousand of
 * them, and each would be a request of its own. It begins with the length of its index in eight digits and the index, which is
 * JSON: the start and the end of each file by its name. The bytes follow. The site's worker hands them out.
 * @param output the folder of the site
 */
export async function writeSearchPack(language: string, output: string): Promise<void> {
  const isOther = await otherLanguages(language, path.join(output, folder, 'pagefind-entry.json'));
  const names = (await pathsIn(path.join(output, folder)))
    .filter(name => !isOther(path.basename(name)))
    .filter(name => !name.endsWith('.pack'));
  const files = await Promise.all(names.map(name => fs.readFile(path.join(output, folder, name))));
  let end = 0;
  const places = files.map(({ length }) => {
    const start = end;
    end += length;
    return [start, end];
  });
  const index = Buffer.from(JSON.stringify(Object.fromEntries(names.map((name, at) => [name, places[at]]))));
  const length = Buffer.from(String(index.length).padStart(8, '0'));
  await fs.writeFile(path.join(output, packOf(language)), Buffer.concat([length, index, ...files]));
}

/** Tells the files of the search that are for other languages alone: Pagefind puts the language into their names. */
async function otherLanguages(language: string, entry: string): Promise<(name: string) => boolean> {
  const languages: Readonly<Record<string, { wasm: string | null }>> = JSON.parse(
    await fs.readFile(entry, 'utf8'),
  ).languages;
  const own = language.toLowerCase();
  const mine = new Set([own, languages[own]?.wasm]);
  const others = new Set(Object.entries(languages).flatMap(([tag, { wasm }]) => [tag, wasm]));
  return name => name.split(/[._]/).some(part => others.has(part) && !mine.has(part));
}
