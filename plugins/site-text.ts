import fs from 'node:fs/promises';
import path from 'node:path';
import type { Publication } from '../src/index.ts';
import type { EleventyConfig } from './eleventy.ts';
import type { Site } from './site.ts';

/** Adds a text file about the whole site, such as `/sitemap.xml`; there is none while `make` gives undefined. */
export function addSiteText(
  config: EleventyConfig,
  site: Site,
  url: string,
  make: (publication: Publication) => string | undefined,
): void {
  site.texts.set(url, make);
  config.on('eleventy.after', async ({ directories }) => {
    const text = make(await site.publication());
    if (text !== undefined) await fs.writeFile(path.join(directories.output, url), text);
  });
}
