import path from 'node:path';
import type { Page, PreviewedSite, Publication, SitePreview } from '../src/index.ts';
import type { EleventyConfig } from './eleventy.ts';
import { rendererOf } from './layouts.ts';
import type { PlannedPages } from './planned-pages.ts';
import type { Site } from './site.ts';

/** What `npm start` shows of a site before it is built: what the same plugins make for a build, one part at a time. */
export function sitePreview(config: EleventyConfig, site: Site): SitePreview {
  const render = rendererOf(config);
  let output = '';
  config.on('eleventy.before', ({ directories }) => {
    output = directories.output;
  });
  return {
    async take() {
      const publication = await site.publication();
      return previewedSite(site, publication, page =>
        site.finishers.reduce((html, finish) => finish(html, page.url, publication, output), render(page, publication)),
      );
    },
  };
}

function previewedSite(site: Site, publication: Publication, render: (page: Page) => string): PreviewedSite {
  const all = site.plans.flatMap(plan => plan(publication));
  const plans = new Map<string, PlannedPages>();
  for (const planned of all) for (const url of planned.urls) plans.set(url, planned);
  const aliases = new Map<string, PlannedPages>();
  // A library file has a page in each programme that uses it; its old address leads to the first.
  for (const planned of site.redirect ? all : [])
    for (const alias of planned.aliases ?? []) if (!aliases.has(alias)) aliases.set(alias, planned);
  const pictures = new Map(
    publication.graph.content.pictures.map(picture => [`/media/${picture.path}`, path.resolve(picture.file)]),
  );
  return {
    urls: new Set([...plans.keys(), ...aliases.keys()]),
    page(url) {
      const page = plans
        .get(url)
        ?.make()
        .find(each => each.url === url);
      if (page) return render(page);
      const [renamed] = aliases.get(url)?.make() ?? [];
      return renamed && site.redirect?.(renamed);
    },
    text: url => site.texts.get(url)?.(publication),
    picture: url => pictures.get(url),
    assets: site.assetsVersion,
    async writeAssets(folder) {
      for (const write of site.assetWriters) await write(folder);
    },
  };
}
