import { privacyPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** The page that says what the site keeps, where, and how to clear it. */
export const privacy = definePagesPlugin({
  id: 'privacy',
  capability: 'privacy',
  pages: publication =>
    publication.editions.map(edition => plannedPage(edition.privacy, () => privacyPage(publication, edition))),
});
