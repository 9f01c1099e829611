import path from 'node:path';
import { agreements } from './plugins/agreements.ts';
import { aliases } from './plugins/aliases.ts';
import { assets } from './plugins/assets.ts';
import { book } from './plugins/book.ts';
import { calendar } from './plugins/calendar.ts';
import { checklists } from './plugins/checklists.ts';
import { content } from './plugins/content.ts';
import { downloads } from './plugins/downloads.ts';
import type { EleventyConfig } from './plugins/eleventy.ts';
import { feed } from './plugins/feed.ts';
import { glossary } from './plugins/glossary.ts';
import { handbook } from './plugins/handbook.ts';
import { home } from './plugins/home.ts';
import { llms } from './plugins/llms.ts';
import { manifest } from './plugins/manifest.ts';
import { manual } from './plugins/manual.ts';
import { notFound } from './plugins/not-found.ts';
import { offline } from './plugins/offline.ts';
import { offlineZip } from './plugins/offline-zip.ts';
import { ownLayouts } from './plugins/own-layouts.ts';
import { policy } from './plugins/policy.ts';
import { privacy } from './plugins/privacy.ts';
import { questionSheets } from './plugins/question-sheets.ts';
import { roles } from './plugins/roles.ts';
import { schemas } from './plugins/schemas.ts';
import { search } from './plugins/search.ts';
import { sessions } from './plugins/sessions.ts';
import { sheets } from './plugins/sheets.ts';
import { sitemap } from './plugins/sitemap.ts';
import { worksheets } from './plugins/worksheets.ts';

/** What the site is made of. Leave out a line, and the rest is built without it. */
export default function (eleventyConfig: EleventyConfig) {
  // Content is never Eleventy's input: a file in it would be run. Only virtual templates are built.
  eleventyConfig.setInputDirectory(path.relative(process.cwd(), ownLayouts));
  eleventyConfig.setTemplateFormats(['11ty.js']);

  eleventyConfig.addPlugin(content, { folder: 'content' });
  eleventyConfig.addPlugin(policy);
  eleventyConfig.addPlugin(home);
  eleventyConfig.addPlugin(handbook);
  eleventyConfig.addPlugin(roles);
  eleventyConfig.addPlugin(sessions);
  eleventyConfig.addPlugin(worksheets);
  eleventyConfig.addPlugin(questionSheets);
  eleventyConfig.addPlugin(checklists);
  eleventyConfig.addPlugin(sheets);
  eleventyConfig.addPlugin(agreements);
  eleventyConfig.addPlugin(glossary);
  eleventyConfig.addPlugin(book);
  eleventyConfig.addPlugin(calendar);
  eleventyConfig.addPlugin(manual);
  eleventyConfig.addPlugin(privacy);
  eleventyConfig.addPlugin(notFound);
  eleventyConfig.addPlugin(downloads);
  eleventyConfig.addPlugin(assets);
  eleventyConfig.addPlugin(aliases);
  eleventyConfig.addPlugin(schemas);
  eleventyConfig.addPlugin(offlineZip);
  eleventyConfig.addPlugin(search);
  eleventyConfig.addPlugin(sitemap);
  eleventyConfig.addPlugin(feed);
  eleventyConfig.addPlugin(llms);
  eleventyConfig.addPlugin(manifest);
  eleventyConfig.addPlugin(offline);
}
