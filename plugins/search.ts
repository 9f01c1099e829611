import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { close } from 'pagefind';
import {
  type Page,
  type Publication,
  searchPages,
  searchRecords,
  searchSettings,
  searchVocabulary,
} from '../src/index.ts';
import { addPages } from './define-pages-plugin.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import { publishScript } from './publish-script.ts';
import { writeSearchIndex } from './search-index.ts';

/** How words are compared. It runs in the browser too, so pages load this very file. */
const words = fileURLToPath(new URL('../src/text/search-words.js', import.meta.url));

/** Search with Pagefind over the records that the views give, and a page to search on for each language. */
export const search = definePlugin({
  id: 'search',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('search');
    const otherPages = site.pages;
    const pagesOf = (publication: Publication): Page[] => otherPages.flatMap(pages => pages(publication));
    addPages(config, site, 'search', publication => [
      {
        urls: publication.editions.map(edition => edition.search),
        make: () => searchPages(publication, pagesOf(publication)),
      },
    ]);
    config.on('eleventy.after', async ({ directories }) => {
      const publication = await site.publication();
      const records = searchRecords(publication, pagesOf(publication));
      const folder = path.join(directories.output, 'pagefind');
      await fs.mkdir(folder, { recursive: true });
      await publishScript(words, folder);
      const spoken = [...publication.editions, ...records].map(({ language }) => language);
      for (const language of new Set(spoken)) {
        const own = records.filter(record => record.language === language);
        const tag = language.toLowerCase();
        const settings = searchSettings(publication, language, own);
        await fs.writeFile(path.join(folder, `settings.${tag}.json`), JSON.stringify(settings));
        await fs.writeFile(path.join(folder, `words.${tag}.json`), JSON.stringify(searchVocabulary(own)));
      }
      await writeSearchIndex(records, folder, site.progress);
      await close();
    });
  },
});
