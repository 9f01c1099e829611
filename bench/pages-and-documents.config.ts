import { downloads } from '../plugins/downloads.ts';
import type { EleventyConfig } from '../plugins/eleventy.ts';
import { worksheets } from '../plugins/worksheets.ts';
import pagesAlone from './pages-alone.config.ts';

/** The site as pages, worksheets and everything to download, made anew each time. */
export default function (eleventyConfig: EleventyConfig) {
  pagesAlone(eleventyConfig);
  eleventyConfig.addPlugin(worksheets);
  eleventyConfig.addPlugin(downloads, { cache: process.env.BENCH_DOCUMENTS });
}
