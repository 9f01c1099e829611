import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { overrideShelves } from '../src/index.ts';
import { definePlugin } from './define-plugin.ts';
import { ownLayouts } from './own-layouts.ts';
import { publishScript } from './publish-script.ts';
import { publishStyle } from './publish-style.ts';

/** The style sheets in the order of their layers; `layers.css` says that order in its one line. */
const styleOrder = ['layers', 'tokens', 'base', 'languages', 'frame', 'parts', 'pages', 'document', 'picker', 'print'];

/** Style sheets that only a few pages or readers need: those of search, and of pages whose scripts are off. */
const ownSheets = ['search', 'no-script'];

/** What scripts need that others wrote, served from the site itself and loaded only when it is used. */
const libraries = [
  ['fflate.js', new URL('browser.js', import.meta.resolve('fflate'))],
  ['pdf-lib.js', new URL('../dist/pdf-lib.esm.min.js', import.meta.resolve('@cantoo/pdf-lib'))],
] as const;

/** What the pages' scripts share with the program itself: it fills the gaps of texts. */
const shared = fileURLToPath(new URL('../src/strings/fill.js', import.meta.url));

/** Style sheet, scripts, icon, and the pictures of the content. */
export const assets = definePlugin({
  id: 'assets',
  options: z.strictObject({
    /** The folder that holds `styles/` and `scripts/`. */
    layouts: z.string().default(ownLayouts),
  }),
  setup(config, site, { layouts }) {
    site.capabilities.add('assets');
    config.on('eleventy.before', async () => {
      site.assetsVersion = await versionOf([
        ...(await filesIn(path.join(layouts, 'styles'))),
        ...(await filesIn(path.join(layouts, 'scripts'))),
        path.join(layouts, 'icon.svg'),
        ...themesOf(site.folder),
        ...(await ownScriptsIn(site.folder)),
        ...libraries.map(([, file]) => fileURLToPath(file)),
        ...site.assetSources,
      ]);
    });
    config.on('eleventy.after', async ({ directories }) => {
      const target = site.assetsFolder(directories.output);
      await fs.mkdir(target, { recursive: true });
      const style = (name: string) => path.join(layouts, 'styles', `${name}.css`);
      // A fork's theme is in no layer, so it wins over all of them.
      const theme = (await Promise.all(themesOf(site.folder).map(readIfThere))).join('');
      await publishStyle(styleOrder.map(style), path.join(target, 'mentorbook.css'), theme);
      for (const name of ownSheets) await publishStyle([style(name)], path.join(target, `${name}.css`));
      await copyScripts(path.join(layouts, 'scripts'), target);
      for (const script of await ownScriptsIn(site.folder)) await publishScript(script, target);
      for (const [name, file] of libraries) await fs.copyFile(file, path.join(target, name));
      await fs.copyFile(path.join(layouts, 'icon.svg'), path.join(target, 'icon.svg'));
      const { graph } = await site.publication();
      for (const picture of graph.content.pictures) {
        const copy = path.join(directories.output, 'media', picture.path);
        await fs.mkdir(path.dirname(copy), { recursive: true });
        await fs.copyFile(picture.file, copy);
      }
    });
  },
});

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

/** Changes whenever one of these files does. A file that is not there counts as empty. */
async function versionOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(path.basename(file))
      .update('\0')
      .update(await readIfThere(file))
      .update('\0');
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
