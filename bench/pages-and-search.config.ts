import type { EleventyConfig } from '../plugins/eleventy.ts';
import { search } from '../plugins/search.ts';
import pagesAlone from './pages-alone.config.ts';

/** The site as pages and what searches them. */
export default function (eleventyConfig: EleventyConfig) {
  pagesAlone(eleventyConfig);
  eleventyConfig.addPlugin(search);
}
