import { changedPages, escapeHtml, siteUrls } from '../src/index.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import { addSiteText } from './site-text.ts';

/** How many changes the feed holds: enough for who reads it once a month. */
const most = 30;

/**
 * `feed.xml`: the pages that changed last, as an Atom feed (RFC 4287). It needs full addresses and git's days, so there is
 * none until `site.yaml` has a `url`, and none outside a repository.
 */
export const feed = definePlugin({
  id: 'feed',
  options: noOptions,
  setup(config, site) {
    site.capabilities.add('feed');
    addSiteText(config, site, siteUrls.feed, publication => {
      const { settings, editions } = publication;
      const all = site.pages.flatMap(pages => pages(publication));
      const changes = changedPages(all, publication).slice(0, most);
      const [newest] = changes;
      if (settings.url === undefined || !newest) return undefined;
      const absolute = (url: string) => escapeHtml(new URL(url.slice(1), settings.url).href);
      const time = (day: string) => `<updated>${day}T00:00:00Z</updated>`;
      const entries = changes.map(({ page, day }) =>
        [
          `<entry xml:lang="${escapeHtml(page.language)}"><title>${escapeHtml(page.title)}</title>`,
          `<id>${absolute(page.url)}</id><link href="${absolute(page.url)}"/>${time(day)}`,
          page.description === undefined ? '' : `<summary>${escapeHtml(page.description)}</summary>`,
          '</entry>',
        ].join(''),
      );
      const [{ title, description, language }] = editions;
      const xml = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(language)}">`,
        `<title>${escapeHtml(title)}</title><subtitle>${escapeHtml(description)}</subtitle>`,
        `<id>${absolute('/')}</id><link href="${absolute('/')}"/><link rel="self" type="application/atom+xml" href="${absolute(siteUrls.feed)}"/>`,
        `${time(newest.day)}<author><name>${escapeHtml(settings.organisation.name)}</name></author>`,
        ...entries,
        '</feed>',
      ];
      return `${xml.join('\n')}\n`;
    });
  },
});
