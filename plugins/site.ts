import path from 'node:path';
import {
  type Capability,
  checkContent,
  type Handover,
  handoverName,
  type Page,
  type Progress,
  type Publication,
  publish,
} from '../src/index.ts';
import type { EleventyConfig } from './eleventy.ts';
import { lastChangesIn } from './last-changes.ts';

/** What the plugins of one Eleventy run share. */
export interface Site {
  /** The content folder. */
  folder: string;
  readonly layoutFolders: string[];
  pathPrefix: string;
  readonly capabilities: Set<Capability>;
  /** The pages that plugins publish, in the order of the plugins. */
  readonly pages: ((publication: Publication) => readonly Page[])[];
  publication(): Promise<Publication>;
  /** Tells the command that builds how far a long work is. */
  readonly progress: Progress;
  /** Puts the path prefix before an address of the site. */
  url(address: string): string;
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
    layoutFolders: [path.resolve('layouts'), path.resolve('.')],
    pathPrefix: '/',
    capabilities: new Set(),
    pages: [],
    publication() {
      publication ??= readPublication(config, site);
      return publication;
    },
    progress: (phase, done, total) => handoverOf(config)?.progress?.(phase, done, total),
    url: address =>
      address.startsWith('/') && !address.startsWith('//') ? site.pathPrefix + address.slice(1) : address,
  };
  config.on('eleventy.before', () => {
    publication = undefined;
  });
  sites.set(config, site);
  return site;
}

const handoverOf = (config: EleventyConfig) => config.globalData[handoverName] as Handover | undefined;

async function readPublication(config: EleventyConfig, site: Site): Promise<Publication> {
  const { graph, problems, rules } = handoverOf(config)?.checked ?? (await checkContent(site.folder));
  const errors = problems.filter(problem => problem.severity === 'error');
  const [first] = errors;
  if (first) {
    const place = `${first.file}:${first.line}:${first.column}`;
    throw new Error(
      `The content has ${errors.length} errors, the first at ${place}: ${first.message} Run \`npm run check\`.`,
    );
  }
  return publish(graph, site.capabilities, rules, await lastChangesIn(site.folder));
}
