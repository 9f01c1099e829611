import { notFoundPage } from '../src/index.ts';
import { addPages } from './define-pages-plugin.ts';
import { definePlugin, noOptions } from './define-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** The page that a web server shows for an address that does not exist. */
export const notFound = definePlugin({
  id: 'not-found',
  options: noOptions,
  setup(config, site) {
    addPages(config, site, 'not-found', publication => [plannedPage('/404.html', () => notFoundPage(publication))]);
  },
});
