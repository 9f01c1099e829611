import fs from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Page, type Publication, type SearchRecord, searchPage, searchRecords } from '../src/index.ts';
import { addPages } from './define-pages-plugin.ts';
import { definePlugin, noOptions } from './define-plugin.ts';

/** Parts of Pagefind that this site does not use: its ready-made interfaces, and its worker, which would load it twice. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Full-text search with Pagefind over the records that the views give, and the page to search on. */
export const search = definePlugin({
  id: 'search',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('search');
    const otherPages = site.pages;
    const pagesOf = (publication: Publication): Page[] => otherPages.flatMap(pages => pages(publication));
    addPages(config, site, 'search', publication => [searchPage(publication, pagesOf(publication))]);
    config.on('eleventy.after', async ({ directories }) => {
      const publication = await site.publication();
      const records = searchRecords(publication, pagesOf(publication));
      await writeIndex(records, path.join(directories.output, 'pagefind'));
    });
  },
});

async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Search could not be built: ${errors.join(' ')}`);
  const added = await Promise.all(records.map(record => addRecord(index, record)));
  const written = await index.getFiles();
  const failed = [...added.flatMap(file => file.errors), ...written.errors];
  if (failed.length > 0) throw new Error(`Search could not be built: ${failed.join(' ')}`);
  for (const file of written.files) {
    if (unused.test(path.basename(file.path))) continue;
    const target = path.join(folder, file.path);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, file.content);
  }
  await close();
}

function addRecord(index: PagefindIndex, record: SearchRecord) {
  const { title, text, keywords, kind, places, sessions, role, artefact } = record;
  const [place] = places;
  const roles = role === 'both' || role === undefined ? ['mentor', 'mentee'] : [role];
  const programmes = places.flatMap(({ programme }) => programme?.id ?? []);
  return index.addCustomRecord({
    url: place?.url ?? '/',
    // Pagefind tells languages apart by their tags in small letters.
    language: record.language.toLowerCase(),
    content: text,
    meta: { title, ...(keywords.length > 0 ? { keywords: keywords.join(', ') } : {}) },
    filters: {
      programme: [...new Set(programmes)],
      role: roles,
      session: [...sessions],
      artefact: artefact === undefined ? [] : [artefact],
      // Nothing narrows results by these: they are what the interface shows of a record.
      kind: [kind],
      place: places.map(shown => JSON.stringify(shown)),
    },
  });
}
