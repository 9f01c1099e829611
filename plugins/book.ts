import { handbookPage, handbookUrl } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** The whole handbook of each programme on one page, to read from end to end or to print. */
export const book = definePagesPlugin({
  id: 'book',
  capability: 'book',
  pages: ({ programmes }) =>
    programmes.map(context => plannedPage(handbookUrl(context.id), () => handbookPage(context))),
});
