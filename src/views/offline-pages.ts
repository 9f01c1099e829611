import { siteUrls } from '../model/urls.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';
import { type SearchPage, searchPages } from './search/search-page.ts';
import { sitePage } from './site-pages.ts';

/** The page that stands in for one that is not kept while there is no network. */
export function offlinePage(publication: Publication): Page {
  return sitePage(publication, {
    layout: 'offline',
    url: siteUrls.offline,
    title: publication.t('offline.away'),
    description: publication.t('offline.awayText'),
  });
}

/** The search pages of a copy that is read from a folder, where the search of the web site cannot run. */
export function folderSearchPages(publication: Publication, pages: readonly Page[]): SearchPage[] {
  return searchPages(publication, pages).map(page => ({ ...page, layout: 'folder-search' }));
}
