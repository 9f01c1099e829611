import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { mostPagesKept, offlinePage, type Publication, siteUrls, themeAssets, themeStyle } from '../src/index.ts';
import { addPages } from './define-pages-plugin.ts';
import { definePlugin } from './define-plugin.ts';
import { ownLayouts } from './own-layouts.ts';
import { plannedPage } from './planned-pages.ts';
import { programmeFiles } from './programme-files.ts';
import { withoutComments } from './publish-script.ts';
import { writeSearchPack } from './search-pack.ts';
import type { Site } from './site.ts';
import { type WrittenFile, writtenFiles } from './written-files.ts';

/** What the offline page loads, so that it stands there whole. */
const awayAssets = ['mentorbook.css', 'icon.svg', 'offline.js', 'offline-page.js', 'find.js', 'kept.js'];

/** What no device keeps: it describes the site, or is the site once more. */
const notKept = /^(?:_headers|_nginx\.conf|offline\.zip|sw\.js|sitemap\.xml|[^/]+\/offline\.json)$/;

/** Reading without a network: what was read stays on the device, and on request a whole programme. Comes last. */
export const offline = definePlugin({
  id: 'offline',
  options: z.strictObject({
    /** The folder that holds `offline/worker.js` and `styles/`. */
    layouts: z.string().default(ownLayouts),
  }),
  setup(config, site, { layouts }) {
    site.capabilities.add('offline');
    addPages(config, site, 'offline', publication => [plannedPage(siteUrls.offline, () => offlinePage(publication))]);
    config.on('eleventy.after', async ({ directories: { output } }) => {
      const publication = await site.publication();
      const write = (name: string, text: string) => fs.writeFile(path.join(output, name), text);
      await write('site.webmanifest', `${JSON.stringify(await webManifest(publication, site, layouts), null, 2)}\n`);
      if (publication.has('search')) {
        const languages = new Set(publication.programmes.map(({ language }) => language));
        for (const language of languages) await writeSearchPack(language, output);
      }
      const files = (await writtenFiles(output)).filter(file => !notKept.test(file.path));
      const version = versionOf(files);
      for (const context of publication.programmes) {
        const list = { build: version, files: programmeFiles(context, files) };
        await fs.mkdir(path.join(output, context.id), { recursive: true });
        await write(path.join(context.id, 'offline.json'), `${JSON.stringify(list)}\n`);
      }
      const worker = await fs.readFile(path.join(layouts, 'offline', 'worker.js'), 'utf8');
      const about = {
        version,
        root: site.pathPrefix,
        assets: site.assetsVersion,
        away: site.url(siteUrls.offline),
        needed: publication.has('assets')
          ? [...awayAssets, ...logosOf(publication)].map(name => site.url(`/assets/${name}`))
          : [],
        mostPages: mostPagesKept,
      };
      await write('sw.js', `const site = ${JSON.stringify(about)};\n${withoutComments(worker)}`);
    });
  },
});

/** The pictures of the logo on screens: the head of each page shows one. */
const logosOf = ({ graph }: Publication) =>
  themeAssets(graph)
    .filter(({ name }) => /^logo(?:-dark)?\./.test(name))
    .map(({ name }) => `theme/${name}`);

/** The same for the same files, whenever and wherever they were written. */
function versionOf(files: readonly WrittenFile[]): string {
  const hash = createHash('sha256');
  for (const { path: file, sha256 } of files) hash.update(`${file}\n${sha256}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** What a browser asks when the site is put on a home screen. https://www.w3.org/TR/appmanifest/ */
async function webManifest(publication: Publication, site: Site, layouts: string) {
  const { settings, has } = publication;
  const colours = await coloursOf(path.join(layouts, 'styles', 'tokens.css'), publication, site);
  return {
    name: settings.title,
    short_name: settings.organisation.shortName ?? settings.title,
    description: settings.description,
    lang: settings.language,
    id: site.url(siteUrls.home),
    start_url: site.url(siteUrls.home),
    scope: site.url(siteUrls.home),
    display: 'minimal-ui',
    ...colours,
    icons: has('assets') ? [{ src: site.url('/assets/icon.svg'), sizes: 'any', type: 'image/svg+xml' }] : [],
  };
}

/** The light colours of the design tokens: those of a fork’s own styles, then those of its theme, then the project’s own. */
async function coloursOf(tokens: string, { graph }: Publication, site: Site) {
  const own = path.join(site.folder, 'overrides', 'theme.css');
  const [styles = '', ownStyles = ''] = await Promise.all(
    [tokens, own].map(file => fs.readFile(file, 'utf8').catch(() => '')),
  );
  const texts = [styles, themeStyle(graph), ownStyles].join('\n');
  const colour = (name: string) =>
    [...texts.matchAll(new RegExp(`--${name}:\\s*(?:light-dark\\()?(#[0-9a-f]{3,8})`, 'gi'))].at(-1)?.[1];
  return { theme_color: colour('accent'), background_color: colour('paper') };
}
