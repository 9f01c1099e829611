import path from 'node:path';
import Eleventy, { type EleventyConfiguration } from '@11ty/eleventy';
import { type Handover, handoverName } from '../handover.ts';
import { packageFolder } from './package-folder.ts';
import { siteConfig } from './site-config.ts';

const fromHere = (place: string) => path.relative(process.cwd(), place);

/**
 * Eleventy with the plugins of the site.
 * @param output the folder to write to, absolute
 * @param whenConfigured called when the plugins have been added
 */
export async function eleventyFor(
  handover: Handover,
  output: string,
  whenConfigured: (config: EleventyConfiguration) => void,
): Promise<Eleventy> {
  const configure = await siteConfig();
  return new Eleventy(fromHere(path.join(packageFolder, 'layouts')), fromHere(output), {
    // A configuration of Eleventy's that happens to lie here has nothing to do with this site.
    configPath: '',
    quietMode: true,
    async config(config) {
      config.addGlobalData(handoverName, handover);
      await configure(config);
      whenConfigured(config);
    },
  });
}
