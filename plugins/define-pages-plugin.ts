import { type Capability, guarded, type Page, type Publication } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import type { EleventyConfig } from './eleventy.ts';
import { rendererOf } from './layouts.ts';
import type { Site } from './site.ts';

interface PagesPlugin {
  readonly id: string;
  /** The word that views ask for before they link to the pages. Default: the id. */
  readonly capability?: Capability;
  pages(publication: Publication): readonly Page[];
}

/** Makes a plugin that publishes pages, as one virtual template paginated over them. */
export function definePagesPlugin({ id, capability = id, pages }: PagesPlugin) {
  return definePlugin({
    id,
    options: noOptions,
    setup(config, site) {
      site.capabilities.add(capability);
      site.pages.push(addPages(config, site, id, pages));
    },
  });
}

/**
 * Adds the pages of one capability to Eleventy.
 * @returns gives the same pages again for the same publication: each is made once, whoever asks
 */
export function addPages(
  config: EleventyConfig,
  site: Site,
  id: string,
  pages: (publication: Publication) => readonly Page[],
): (publication: Publication) => readonly Page[] {
  const made = new WeakMap<Publication, readonly Page[]>();
  const make = site.settingUp ? guarded(site.settingUp, pages) : pages;
  const once = (publication: Publication) => {
    const known = made.get(publication) ?? make(publication);
    made.set(publication, known);
    return known;
  };
  const dataName = `mentorbook_${id.replace(/-/g, '_')}`;
  const render = rendererOf(config);
  config.addGlobalData(dataName, async () => once(await site.publication()));
  config.addTemplate(`mentorbook-${id}.11ty.js`, {
    data: {
      pagination: { data: dataName, size: 1, alias: 'view' },
      permalink: (data: Readonly<Record<string, unknown>>) => (data.view as Page).url,
      eleventyExcludeFromCollections: true,
    },
    render: async data => render(data.view as Page, await site.publication()),
  });
  return once;
}
