import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EleventyConfiguration } from '@11ty/eleventy';
import { packageFolder } from './package-folder.ts';

type SiteConfig = (config: EleventyConfiguration) => void | Promise<void>;

const file = path.join(packageFolder, process.env.MENTORBOOK_CONFIG ?? 'eleventy.config.ts');

let load = async (): Promise<SiteConfig> => (await import(pathToFileURL(file).href)).default;

/** Called by the kept program, which has the list of plugins in itself. */
export function useSiteConfig(loadOwn: () => Promise<SiteConfig>): void {
  load = loadOwn;
}

/** The list of plugins that the site is built with: `eleventy.config.ts`, unless a benchmark asks for another. */
export const siteConfig = (): Promise<SiteConfig> => load();
