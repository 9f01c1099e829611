import { statSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import {
  folderSearchPages,
  type Page,
  type Publication,
  programmeUrl,
  searchRecords,
  siteUrls,
  slugOf,
} from '../src/index.ts';
import { classicScript, importsOf } from './classic-script.ts';
import { definePlugin } from './define-plugin.ts';
import { type FolderSite, folderPage } from './folder-page.ts';
import { rendererOf } from './layouts.ts';
import { ownLayouts } from './own-layouts.ts';
import type { Site } from './site.ts';
import { pathsIn } from './written-files.ts';

/** What has no use in a folder: it serves web hosts and other programs, or works on the web alone. */
const webOnly =
  /^(?:_headers|_nginx\.conf|404\.html|sitemap\.xml|manifest(?:\.schema)?\.json|(?:offline|pagefind|schemas)\/.*)$/;

/** Scripts for the web alone: search, keeping for offline use, and the libraries that fill in downloads. */
const webScripts = /^(?:search.*|offline.*|kept-.*|keep-programme|fill-.*|fflate|pdf-lib)\.js$/;

/** Compressed already: once more costs time and saves nothing. */
const packed = /\.(?:pdf|docx|odt|epub|png|jpe?g|gif|webp|avif)$/;

/** `offline.zip`: the whole site to be unpacked and read without a network or a server. */
export const offlineZip = definePlugin({
  id: 'offline-zip',
  options: z.strictObject({
    /** The folder that holds `offline/modules.js` and `offline/folder-search.js`. */
    layouts: z.string().default(ownLayouts),
  }),
  setup(config, site, { layouts }) {
    site.capabilities.add('offline-zip');
    const render = rendererOf(config);
    // How large it will be is not known before it is made: the last one tells.
    site.finishers.push((html, url, publication, output) => {
      const last = statSync(path.join(output, siteUrls.offlineZip), { throwIfNoEntry: false });
      return last ? withSize(html, url, publication, last.size) : html;
    });
    config.on('eleventy.after', async ({ directories: { output } }) => {
      const publication = await site.publication();
      const pages = site.pages.flatMap(make => make(publication));
      const files = await folderFiles(output, site, publication, pages, layouts, page => render(page, publication));
      const top = slugOf(publication.settings.title) || 'handbook';
      const zip: Zippable = {};
      for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        zip[`${top}/${name}`] = packed.test(name) ? [bytes, { level: 0 }] : bytes;
      }
      // Zip times have no zone and fflate reads them with local getters: this is 1 January 1980 everywhere.
      const bytes = zipSync(zip, { mtime: new Date(1980, 0, 1) });
      await fs.writeFile(path.join(output, siteUrls.offlineZip), bytes);
      await tellSize(output, publication, bytes.length);
    });
  },
});

/** Everything in the folder, by path. */
async function folderFiles(
  output: string,
  site: Site,
  publication: Publication,
  pages: readonly Page[],
  layouts: string,
  render: (page: Page) => string,
): Promise<Map<string, string | Uint8Array>> {
  const all = (await pathsIn(output)).filter(file => !webOnly.test(file));
  const assets = path.posix.join('assets', site.assetsVersion);
  const read = (file: string) => fs.readFile(path.join(output, file), 'utf8');
  const scripts = await classicScripts(
    all.filter(file => file.startsWith('assets/') && file.endsWith('.js')),
    read,
  );
  const files = new Map<string, string | Uint8Array>();
  for (const [name, script] of scripts) files.set(`${assets}/${name}`, script);
  for (const name of ['modules.js', 'folder-search.js'])
    files.set(`${assets}/${name}`, await fs.readFile(path.join(layouts, 'offline', name), 'utf8'));
  files.set(`${assets}/folder-index.js`, searchIndex(pages, publication));

  const plain = all.filter(file => !file.endsWith('.html') && !(file.startsWith('assets/') && file.endsWith('.js')));
  for (const file of plain) files.set(file, await fs.readFile(path.join(output, file)));

  const searches = new Map(
    folderSearchPages(publication, pages).map((page): [string, Page] => [`${page.url.slice(1)}index.html`, page]),
  );
  const html = [...new Set([...all.filter(file => file.endsWith('.html')), ...searches.keys()])];
  const folder: FolderSite = {
    pathPrefix: site.pathPrefix,
    published: publication.settings.url,
    files: new Set([...files.keys(), ...html]),
    scripts: new Set(scripts.keys()),
  };
  const words = new Map(publication.programmes.map(context => [context.id, context.t]));
  for (const file of html) {
    const t = words.get(file.split('/')[0] ?? '') ?? publication.t;
    const search = searches.get(file);
    const page = search ? render(search) : await read(file);
    files.set(file, folderPage(page, file, folder, t('offline.filledInOnline')));
  }
  return files;
}

/** The scripts that run in a folder, as plain scripts; one that cannot be turned into one is left out, and its pages do without. */
async function classicScripts(
  files: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const file of files) {
    const name = path.posix.basename(file);
    if (!webScripts.test(name)) sources.set(name, await read(file));
  }
  const canRun = (name: string): boolean => {
    const source = sources.get(name);
    return source !== undefined && classicScript(name, source) !== undefined && importsOf(source).every(canRun);
  };
  return new Map(
    [...sources].filter(([name]) => canRun(name)).map(([name, source]) => [name, classicScript(name, source) ?? '']),
  );
}

/** All that search finds, as a script: a page in a folder may read no file. */
function searchIndex(pages: readonly Page[], publication: Publication): string {
  const titles = new Map(publication.programmes.map(({ id, programme }) => [id, programme.data.title] as const));
  const index = searchRecords(publication, pages).flatMap(({ places: [place], ...record }) => {
    if (!place) return [];
    const [address = '', anchor] = place.url.slice(1).split('#');
    const file = `${address}index.html${anchor === undefined ? '' : `#${anchor}`}`;
    const about = [record.kind, place.where, titles.get(place.programme ?? '')].filter(Boolean).join(' · ');
    const { title, text, standing, language } = record;
    return { url: file, title, about, text, keywords: record.keywords.join(' '), standing, language };
  });
  return `globalThis.folderIndex = ${JSON.stringify(index)};\n`;
}

/** Writes the size of the file beside the links to it. A site may be built without these pages. */
async function tellSize(output: string, publication: Publication, bytes: number): Promise<void> {
  for (const url of linkingPages(publication).keys()) {
    const file = path.join(output, url, 'index.html');
    const html = await fs.readFile(file, 'utf8').catch(() => undefined);
    if (html !== undefined) await fs.writeFile(file, withSize(html, url, publication, bytes));
  }
}

/** A page with the size of the file beside the link to it. */
function withSize(html: string, url: string, publication: Publication, bytes: number): string {
  const page = linkingPages(publication).get(url);
  if (!page) return html;
  const number = new Intl.NumberFormat(page.language, { maximumFractionDigits: 0 }).format(Math.ceil(bytes / 1e6));
  return html.replace('<span class="zip-size"></span>', ` (${page.t('offline.megabytes', { number })})`);
}

/** The pages that link to the file: the home page and those of programmes, with their words. */
function linkingPages({ t, settings, programmes }: Publication): Map<string, Pick<Page, 'language' | 't'>> {
  return new Map([
    [siteUrls.home, { language: settings.language, t }],
    ...programmes.map(({ id, language, t: words }) => [programmeUrl(id), { language, t: words }] as const),
  ]);
}
