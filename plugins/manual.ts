import { manualPages, manualUrl, type Page, ruleUrl, siteUrls } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import type { PlannedPages } from './planned-pages.ts';

/** The manual of Mentorbook, with a page for each rule of the check. */
export const manual = definePagesPlugin({
  id: 'manual',
  capability: 'manual',
  pages: publication => {
    const { graph, rules } = publication;
    if (graph.manual.length === 0) return [];
    // They list each other, so they are made together.
    let made: Page[] | undefined;
    const pageAt = (url: string): Page[] => {
      made ??= manualPages(publication);
      return made.filter(page => page.url === url);
    };
    const planned = (url: string, aliases: readonly string[] = []): PlannedPages => ({
      urls: [url],
      aliases,
      make: () => pageAt(url),
    });
    return [
      planned(siteUrls.manual),
      ...graph.manual.map(({ id, data }) => planned(manualUrl(id), data.aliases)),
      ...rules.map(({ id }) => planned(ruleUrl(id))),
    ];
  },
});
