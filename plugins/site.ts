import path from 'node:path';
import {
  type Capability,
  checkContent,
  type Handover,
  handoverName,
  loadOverrides,
  type OwnPlugin,
  type Page,
  type Progress,
  type Publication,
  publish,
} from '../src/index.ts';
import type { EleventyConfig } from './eleventy.ts';
import { lastChangesIn } from './last-changes.ts';
import { ownLayouts } from './own-layouts.ts';
import type { PlannedPages } from './planned-pages.ts';

/** What the plugins of one Eleventy run share. */
export interface Site {
  /** The content folder. */
  folder: string;
  readonly layoutFolders: string[];
  pathPrefix: string;
  /** What a page says about what it may load, as markup for its head; empty without the `policy` plugin. */
  policyMarkup: string;
  /** The part of the addresses of assets that changes with them; empty when there are none. */
  assetsVersion: string;
  /** The files whose text makes the version of the assets. */
  readonly assetSources: string[];
  readonly capabilities: Set<Capability>;
  /** The pages that plugins publish, in the order of the plugins. */
  readonly pages: ((publication: Publication) => readonly Page[])[];
  /** The plans of all pages, those too that no list of pages names, such as the one for reading offline. */
  readonly plans: ((publication: Publication) => readonly PlannedPages[])[];
  /** Texts about the whole site by their addresses; undefined where there is nothing to say. */
  readonly texts: Map<string, (publication: Publication) => string | undefined>;
  /** Makes the page at an earlier address of a page; undefined without the `aliases` plugin. */
  redirect: ((page: Page) => string) | undefined;
  /** Put into a previewed page what a build writes into it at its end, as far as the last build in the output tells it. */
  readonly finishers: ((html: string, url: string, publication: Publication, output: string) => string)[];
  /** What plugins write into the folder for styles and scripts. */
  readonly assetWriters: ((folder: string) => Promise<void>)[];
  publication(): Promise<Publication>;
  /** The plugin of the organisation's own that is just now set up, so that what fails in it is told with its file. */
  settingUp: OwnPlugin | undefined;
  /** The plugins that the organisation has in `overrides/`. */
  ownPlugins(): Promise<readonly OwnPlugin[]>;
  /** Tells the command that builds how far a long work is. */
  readonly progress: Progress;
  /** Puts the path prefix before an address of the site, and the version into that of an asset. */
  url(address: string): string;
  /** The folder for styles and scripts in the output. Its name changes with them, so no page meets those of another build. */
  assetsFolder(output: string): string;
}

const sites = new WeakMap<EleventyConfig, Site>();

/**
 * The site that the plugins of a configuration build together. Content is read once a build.
 * @throws Error when the content has errors: the message names the first and how many there are
 */
export function siteOf(config: EleventyConfig): Site {
  const known = sites.get(config);
  if (known) return known;
  let publication: Promise<Publication> | undefined;
  const site: Site = {
    folder: 'content',
    layoutFolders: [ownLayouts, path.dirname(ownLayouts)],
    pathPrefix: '/',
    policyMarkup: '',
    assetsVersion: '',
    assetSources: [],
    settingUp: undefined,
    capabilities: new Set(),
    pages: [],
    plans: [],
    texts: new Map(),
    redirect: undefined,
    finishers: [],
    assetWriters: [],
    publication() {
      publication ??= readPublication(config, site);
      return publication;
    },
    async ownPlugins() {
      return (handoverOf(config)?.checked.own ?? (await loadOverrides(site.folder))).plugins;
    },
    progress: (phase, done, total) => handoverOf(config)?.progress?.(phase, done, total),
    url: address =>
      address.startsWith('/') && !address.startsWith('//')
        ? site.pathPrefix + address.replace(/^\/assets\//, `/assets/${versionPart()}`).slice(1)
        : address,
    assetsFolder: output => path.join(output, 'assets', site.assetsVersion),
  };
  const versionPart = () => (site.assetsVersion === '' ? '' : `${site.assetsVersion}/`);
  config.on('eleventy.before', () => {
    publication = undefined;
  });
  sites.set(config, site);
  return site;
}

/** What the command that builds hands over; undefined in an Eleventy site of somebody else. */
export const handoverOf = (config: EleventyConfig) => config.globalData[handoverName] as Handover | undefined;

async function readPublication(config: EleventyConfig, site: Site): Promise<Publication> {
  const { graph, problems, rules, own } = handoverOf(config)?.checked ?? (await checkContent(site.folder));
  const errors = problems.filter(problem => problem.severity === 'error');
  const [first] = errors;
  if (first) {
    const place = `${first.file}:${first.line}:${first.column}`;
    throw new Error(
      `The content has ${errors.length} errors, the first at ${place}: ${first.message} Run \`npm run check\`.`,
    );
  }
  const { editing = false } = handoverOf(config) ?? {};
  // There is a form editor where `site.yaml` asks for one, and while `edit` serves the site.
  const hasForms = editing || graph.settings?.editor !== undefined;
  const capabilities = new Set([...site.capabilities].filter(capability => capability !== 'edit' || hasForms));
  return publish(graph, capabilities, rules, await lastChangesIn(site.folder), own);
}
