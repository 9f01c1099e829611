import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The packages of others whose work is published with a site, each as it is asked for by this project. */
export const publishedPackages = ['@cantoo/pdf-lib', 'fflate', 'pagefind'] as const;

/**
 * The licences of what others wrote and a site hands on, that of what those packages have taken in among them. Most ask for
 * their words to go along with each copy.
 * @returns the text of `licences.txt`, the same for the same packages
 */
export async function licencesText(): Promise<string> {
  const about = new Map<string, string>();
  for (const name of publishedPackages) await gather(name, import.meta.url, about);
  const texts = [...about].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}

async function gather(name: string, from: string, about: Map<string, string>): Promise<void> {
  if (about.has(name)) return;
  const folder = await folderOf(name, from);
  const manifest = path.join(folder, 'package.json');
  const { version, license, dependencies = {} } = JSON.parse(await fs.readFile(manifest, 'utf8'));
  const text = (await licenceIn(folder)).map(each => `\n${each}\n`).join('');
  about.set(name, `${name} ${version}: ${license}\n${text}`);
  for (const other of Object.keys(dependencies)) await gather(other, manifest, about);
}

/** The texts of the licence of a package: one file, or some in a folder of that name. */
async function licenceIn(folder: string): Promise<string[]> {
  const texts: string[] = [];
  for (const entry of (await fs.readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!/^licen[cs]e/i.test(entry.name)) continue;
    const place = path.join(folder, entry.name);
    const files = entry.isDirectory() ? (await fs.readdir(place)).sort().map(name => path.join(place, name)) : [place];
    for (const file of files) texts.push((await fs.readFile(file, 'utf8')).trim());
  }
  return texts;
}

/** Where a package lies that a file may ask for; what it lets others see need not hold its `package.json`. */
async function folderOf(name: string, from: string): Promise<string> {
  for (const place of createRequire(from).resolve.paths(name) ?? []) {
    const folder = path.join(place, name);
    if (
      await fs.access(path.join(folder, 'package.json')).then(
        () => true,
        () => false,
      )
    )
      // Some package managers link packages: what one asks for lies beside the place that the link leads to.
      return fs.realpath(folder);
  }
  throw new Error(`Unexpected lack of the package ${name}, expected it among those installed`);
}
