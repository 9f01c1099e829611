import { homePage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** The home page in each of the site's languages: the programmes and a way in for each role. */
export const home = definePagesPlugin({
  id: 'home',
  capability: 'home',
  pages: publication =>
    publication.editions.map(edition => plannedPage(edition.home, () => homePage(publication, edition))),
});
