import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { overrideShelves, stylesOfToday, themeAssets, themeIcon, themeStyle } from '../src/index.ts';
import { definePlugin } from './define-plugin.ts';
import { licencesText } from './licences.ts';
import { ownLayouts } from './own-layouts.ts';
import { publishScript } from './publish-script.ts';
import { publishStyle } from './publish-style.ts';
import { addSiteAssets } from './site-assets.ts';

/** The style sheets in the order of their layers; `layers.css` says that order in its one line. */
const styleOrder = ['layers', 'tokens', 'base', 'languages', 'frame', 'parts', 'pages', 'document', 'picker', 'print'];

/** Style sheets that only a few pages or readers need: those of search, and of pages whose scripts are off. */
const ownSheets = ['search', 'no-script'];

const require = createRequire(import.meta.url);

/** What scripts need that others wrote, served from the site itself and loaded only when it is used. */
const libraries = [
  ['fflate.js', fileOf('fflate', 'esm/browser.js')],
  ['pdf-lib.js', fileOf('@cantoo/pdf-lib', 'dist/pdf-lib.esm.min.js')],
] as const;

/** What the pages' scripts share with the program itself: it fills the gaps of texts. */
const shared = fileURLToPath(new URL('../src/strings/fill.js', import.meta.url));

/** Style sheet, scripts, icon, the files of the theme, and the pictures of the content. */
export const assets = definePlugin({
  id: 'assets',
  options: z.strictObject({
    /** The folder that holds `styles/` and `scripts/`. */
    layouts: z.string().default(ownLayouts),
  }),
  setup(config, site, { layouts }) {
    site.capabilities.add('assets');
    const keptVersion = versionKeeper();
    config.on('eleventy.before', async () => {
      const { graph } = await site.publication();
      const theme = [themeStyle(graph), themeIcon(graph) ?? '', ...themeAssets(graph).map(({ bytes }) => bytes)];
      const files = [
        ...(await filesIn(path.join(layouts, 'styles'))),
        ...(await filesIn(path.join(layouts, 'scripts'))),
        path.join(layouts, 'icon.svg'),
        ...themesOf(site.folder),
        ...(await ownScriptsIn(site.folder)),
        ...libraries.map(([, file]) => file),
        ...site.assetSources,
      ];
      site.assetsVersion = await keptVersion(files, theme);
    });
    addSiteAssets(config, site, async target => {
      const style = (name: string) => path.join(layouts, 'styles', `${name}.css`);
      const { graph } = await site.publication();
      // A fork's own styles are in no layer, so they win over all of them.
      const own = stylesOfToday((await Promise.all(themesOf(site.folder).map(readIfThere))).join(''));
      await publishStyle(styleOrder.map(style), path.join(target, 'mentorbook.css'), themeStyle(graph), own);
      for (const name of ownSheets) await publishStyle([style(name)], path.join(target, `${name}.css`));
      await copyScripts(path.join(layouts, 'scripts'), target);
      for (const script of await ownScriptsIn(site.folder)) await publishScript(script, target);
      for (const [name, file] of libraries) await fs.copyFile(file, path.join(target, name));
      await fs.writeFile(path.join(target, 'licences.txt'), await licencesText());
      const icon = themeIcon(graph);
      if (icon) await fs.writeFile(path.join(target, 'icon.svg'), icon);
      else await fs.copyFile(path.join(layouts, 'icon.svg'), path.join(target, 'icon.svg'));
      const assets = themeAssets(graph);
      if (assets.length > 0) await fs.mkdir(path.join(target, 'theme'), { recursive: true });
      for (const { name, bytes } of assets) await fs.writeFile(path.join(target, 'theme', name), bytes);
    });
    config.on('eleventy.after', async ({ directories }) => {
      const { graph } = await site.publication();
      for (const picture of graph.content.pictures) {
        const copy = path.join(directories.output, 'media', picture.path);
        await fs.mkdir(path.dirname(copy), { recursive: true });
        await fs.copyFile(picture.file, copy);
      }
    });
  },
});

/** A file of a package, which need not name it in its `exports`. */
function fileOf(name: string, file: string): string {
  const place = path.join('node_modules', name);
  const entry = require.resolve(name);
  return path.join(entry.slice(0, entry.lastIndexOf(place)), place, file);
}

/** The styles of the organisation's plugins, then its own, which have the last word. */
const themesOf = (folder: string) =>
  overrideShelves(folder)
    .map(shelf => path.join(folder, shelf, 'theme.css'))
    .reverse();

/** The scripts of the organisation's plugins, then its own: one of the same name as ours takes its place. */
async function ownScriptsIn(folder: string): Promise<string[]> {
  const places = overrideShelves(folder).map(shelf => path.join(folder, shelf, 'scripts'));
  const found = await Promise.all(places.reverse().map(place => filesIn(place).catch(ignoreMissing)));
  return found.flat().filter(file => file.endsWith('.js'));
}

function ignoreMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

/** Makes the version anew only when a file or a content is other than the last time, as far as the times of files tell. */
function versionKeeper(): typeof versionOf {
  let last: { readonly state: string; readonly contents: readonly (string | Uint8Array)[]; readonly version: string };
  return async (files, contents) => {
    const state = files.map(stateOf).join('\n');
    const isSame =
      last?.state === state &&
      last.contents.length === contents.length &&
      last.contents.every((content, index) => Buffer.from(content).equals(Buffer.from(contents[index] ?? '')));
    if (!isSame) last = { state, contents, version: await versionOf(files, contents) };
    return last.version;
  };
}

/** How a file is on disk; one that was written just now may be written again in the same moment of the clock. */
function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return file;
  const changed = Math.max(found.mtimeMs, found.ctimeMs);
  return `${file} ${found.ino} ${found.size} ${found.mtimeMs} ${changed} ${Date.now() - changed < 100 ? performance.now() : ''}`;
}

/** Changes whenever one of these files does, or one of these contents. A file that is not there counts as empty. */
async function versionOf(files: readonly string[], contents: readonly (string | Uint8Array)[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(path.basename(file))
      .update('\0')
      .update(await readIfThere(file))
      .update('\0');
  for (const content of contents) hash.update(content).update('\0');
  return hash.digest('hex').slice(0, 8);
}

async function filesIn(folder: string): Promise<string[]> {
  return (await fs.readdir(folder)).sort().map(name => path.join(folder, name));
}

async function copyScripts(from: string, to: string): Promise<void> {
  const names = (await fs.readdir(from)).filter(name => name.endsWith('.js'));
  for (const name of names.sort()) await publishScript(path.join(from, name), to);
  await publishScript(shared, to);
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
