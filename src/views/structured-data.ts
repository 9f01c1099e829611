import { absoluteUrl } from '../model/urls.ts';
import type { Page } from './page.ts';
import { historyOf } from './page-history.ts';
import type { Publication } from './publication.ts';

/**
 * What search engines are told of a page, as JSON-LD in the vocabulary of schema.org: the site on its home pages, elsewhere the
 * page as something to learn from and the way to it.
 * @returns undefined for a site that is published nowhere yet, since every address must be whole
 */
export function structuredData(page: Page, publication: Publication): object | undefined {
  const { settings, editions } = publication;
  if (settings.url === undefined) return undefined;
  const absolute = (url: string) => absoluteUrl(url, settings.url);
  const { organisation } = settings;
  const publisher = { '@type': 'Organization', name: organisation.name, url: organisation.url };
  const edition = editions.find(({ home }) => home === page.url);
  const about = { name: page.title, description: page.description, inLanguage: page.language, url: absolute(page.url) };
  if (edition) {
    const target = `${absolute(edition.search)}?q={words}`;
    const potentialAction = { '@type': 'SearchAction', target, 'query-input': 'required name=words' };
    return graphOf([
      { '@type': 'WebSite', ...about, publisher, ...(publication.has('search') ? { potentialAction } : {}) },
    ]);
  }
  if (page.source === undefined) return undefined;
  const { day } = historyOf(page, publication);
  const trail = [...page.breadcrumbs, { title: page.title, url: page.url }];
  return graphOf([
    { '@type': 'LearningResource', ...about, dateModified: day, license: page.licence, publisher },
    {
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ title, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        item: absolute(url),
      })),
    },
  ]);
}

const graphOf = (parts: readonly object[]) => ({ '@context': 'https://schema.org', '@graph': parts });
