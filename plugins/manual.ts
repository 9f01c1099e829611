import { manualPages, manualUrl, ruleUrl, siteUrls } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The manual of Mentorbook, with a page for each rule of the check. */
export const manual = definePagesPlugin({
  id: 'manual',
  capability: 'manual',
  pages: publication => {
    const { graph, rules } = publication;
    if (graph.manual.length === 0) return [];
    const urls = [
      siteUrls.manual,
      ...graph.manual.map(({ id }) => manualUrl(id)),
      ...rules.map(({ id }) => ruleUrl(id)),
    ];
    return [{ urls, make: () => manualPages(publication) }];
  },
});
