import { agreements } from '../plugins/agreements.ts';
import { assets } from '../plugins/assets.ts';
import { checklists } from '../plugins/checklists.ts';
import { content } from '../plugins/content.ts';
import type { EleventyConfig } from '../plugins/eleventy.ts';
import { handbook } from '../plugins/handbook.ts';
import { home } from '../plugins/home.ts';
import { questionSheets } from '../plugins/question-sheets.ts';
import { sessions } from '../plugins/sessions.ts';

/** The site as pages alone: no documents and no search. */
export default function (eleventyConfig: EleventyConfig) {
  eleventyConfig.setInputDirectory('layouts');
  eleventyConfig.setTemplateFormats(['11ty.js']);
  eleventyConfig.addPlugin(content, { folder: 'content' });
  eleventyConfig.addPlugin(home);
  eleventyConfig.addPlugin(handbook);
  eleventyConfig.addPlugin(sessions);
  eleventyConfig.addPlugin(checklists);
  eleventyConfig.addPlugin(agreements);
  eleventyConfig.addPlugin(questionSheets);
  eleventyConfig.addPlugin(assets);
}
