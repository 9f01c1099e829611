import fs from 'node:fs/promises';
import type { EleventyConfig } from './eleventy.ts';
import type { Site } from './site.ts';

/**
 * Adds files to the folder for styles and scripts.
 * @param write writes them into a folder that is there
 */
export function addSiteAssets(config: EleventyConfig, site: Site, write: (folder: string) => Promise<void>): void {
  site.assetWriters.push(write);
  config.on('eleventy.after', async ({ directories }) => {
    const folder = site.assetsFolder(directories.output);
    await fs.mkdir(folder, { recursive: true });
    await write(folder);
  });
}
