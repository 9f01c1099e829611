import { escapeHtml, historyOf } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import { addSiteText } from './site-text.ts';

/** `sitemap.xml` for search engines, with the day of each page's last change and its other languages. It needs full addresses, so there is none until `site.yaml` has a `url`. */
export const sitemap = definePlugin({
  id: 'sitemap',
  options: noOptions,
  setup(config, site) {
    addSiteText(config, site, '/sitemap.xml', publication => {
      const { url: root } = publication.settings;
      if (root === undefined) return undefined;
      const absolute = (url: string) => escapeHtml(new URL(url.slice(1), root).href);
      const entries = site.pages
        .flatMap(pages => pages(publication))
        .map(page => {
          const { day } = historyOf(page, publication);
          const others = page.translations.map(
            ({ language, url }) =>
              `<xhtml:link rel="alternate" hreflang="${escapeHtml(language)}" href="${absolute(url)}"/>`,
          );
          return `<url><loc>${absolute(page.url)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}${others.join('')}</url>`;
        });
      const namespaces =
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
      return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${entries.join('\n')}\n</urlset>\n`;
    });
  },
});
