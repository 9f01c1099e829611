import fs from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchPage } from '../src/index.ts';
import { addPages } from './define-pages-plugin.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** Parts of Pagefind that this site does not use: its ready-made interfaces. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Full-text search over the site with Pagefind, and the page to search on. */
export const search = definePlugin({
  id: 'search',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('search');
    const otherPages = site.pages;
    addPages(config, site, 'search', publication => {
      const all = otherPages.flatMap(pages => pages(publication));
      return publication.editions.map(edition => searchPage(publication, all, edition));
    });
    config.on('eleventy.after', async ({ directories }) => {
      const { index, errors } = await createIndex({});
      if (!index) throw new Error(`Search could not be built: ${errors.join(' ')}`);
      const added = await index.addDirectory({ path: directories.output });
      const written = await index.getFiles();
      const failed = [...added.errors, ...written.errors];
      if (failed.length > 0) throw new Error(`Search could not be built: ${failed.join(' ')}`);
      for (const file of written.files) {
        if (unused.test(path.basename(file.path))) continue;
        const target = path.join(directories.output, 'pagefind', file.path);
        await fs.mkdir(path.dirname(target), { recursive: true });
        await fs.writeFile(target, file.content);
      }
      await close();
    });
  },
});
