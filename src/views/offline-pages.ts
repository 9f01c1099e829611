import { siteUrls } from '../model/urls.ts';
import type { Page } from './page.ts';
import type { Publication } from './publication.ts';
import { type SearchPage, searchPage, sitePage } from './site-pages.ts';

/** The page that stands in for one that is not kept while there is no network. */
export function offlinePage(publication: Publication): Page {
  return sitePage(publication, {
    layout: 'offline',
    url: siteUrls.offline,
    title: publication.t('offline.away'),
    description: publication.t('offline.awayText'),
  });
}

/** The search page of a copy that is read from a folder, where the search of the web site cannot run. */
export function folderSearchPage(publication: Publication, pages: readonly Page[]): SearchPage {
  return { ...searchPage(publication, pages), layout: 'folder-search' };
}
