import { type Capability, guarded, type Page, type Publication } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import type { EleventyConfig } from './eleventy.ts';
import { rendererOf } from './layouts.ts';
import { type PlannedPages, planOf } from './planned-pages.ts';
import type { Site } from './site.ts';

interface PagesPlugin {
  readonly id: string;
  /** The word that views ask for before they link to the pages. Default: the id. */
  readonly capability?: Capability;
  /** Gives the pages, or plans for them. */
  pages(publication: Publication): readonly (Page | PlannedPages)[];
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
  pages: (publication: Publication) => readonly (Page | PlannedPages)[],
): (publication: Publication) => readonly Page[] {
  const plans = new WeakMap<Publication, readonly PlannedPages[]>();
  const plan = site.settingUp ? guarded(site.settingUp, pages) : pages;
  const planFor = (publication: Publication) => {
    const known = plans.get(publication) ?? planOf(plan(publication));
    plans.set(publication, known);
    return known;
  };
  site.plans.push(planFor);
  const once = (publication: Publication) => planFor(publication).flatMap(planned => planned.make());
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
