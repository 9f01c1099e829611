import { searchUrl } from '../../model/urls.ts';
import { translator } from '../../strings/index.ts';
import type { Link, NavigationGroup, Page } from '../page.ts';
import type { Publication } from '../publication.ts';
import { sitePage } from '../site-pages.ts';

export interface SearchPage extends Page {
  /** Every page by programme, for readers without JavaScript. */
  readonly index: readonly NavigationGroup[];
}

/**
 * The pages to search on: one for the site's language, which lists the pages of all languages while it does not search, and
 * one for each other language.
 */
export function searchPages(publication: Publication, pages: readonly Page[]): SearchPage[] {
  const own = publication.settings.language;
  const found = pages.filter(page => page.search !== undefined);
  const languages = new Set([own, ...found.map(page => page.language)]);
  return [...languages].map(language => {
    const parts = {
      layout: 'search',
      url: searchUrl(language, own),
      title: translator(language)('search.title'),
    };
    const listed = language === own ? found : found.filter(page => page.language === language);
    return { ...sitePage(publication, parts, language), index: indexOf(listed) };
  });
}

function indexOf(pages: readonly Page[]): NavigationGroup[] {
  const groups = new Map<string, Link[]>();
  for (const { search, title, url } of pages) {
    if (!search) continue;
    const group = search.programme?.title ?? search.type;
    groups.set(group, [...(groups.get(group) ?? []), { title, url }]);
  }
  return [...groups].map(([title, links]) => ({ title, links }));
}
