import { editionFor } from '../editions.ts';
import type { Link, NavigationGroup, Page } from '../page.ts';
import type { Publication } from '../publication.ts';
import { sitePage } from '../site-pages.ts';
import { translation } from '../translations.ts';

export interface SearchPage extends Page {
  /** Every page by programme, for readers without JavaScript. */
  readonly index: readonly NavigationGroup[];
}

/**
 * The pages to search on, one for each language that the site speaks. While it does not search, the site's own lists the pages
 * of all languages, and each other those in its language.
 */
export function searchPages(publication: Publication, pages: readonly Page[]): SearchPage[] {
  const { editions } = publication;
  const found = pages.filter(page => page.search !== undefined);
  const translations = editions.length < 2 ? [] : editions.map(({ language, search }) => translation(language, search));
  return editions.map((edition, index) => {
    const parts = { layout: 'search', url: edition.search, title: edition.t('search.title'), translations };
    const listed = index === 0 ? found : found.filter(({ language }) => editionFor(language, editions) === edition);
    return { ...sitePage(publication, parts, edition), index: indexOf(listed) };
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
