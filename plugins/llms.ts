import fs from 'node:fs/promises';
import path from 'node:path';
import { siteOutline } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** `llms.txt`: what the site holds and where, in Markdown, for programs that read for people (llmstxt.org). */
export const llms = definePlugin({
  id: 'llms',
  options: noOptions,
  setup(config, site) {
    config.on('eleventy.after', async ({ directories }) => {
      const publication = await site.publication();
      const pages = site.pages.flatMap(of => of(publication));
      await fs.writeFile(path.join(directories.output, 'llms.txt'), siteOutline(pages, publication));
    });
  },
});
