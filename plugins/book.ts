import { handbookPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The whole handbook of each programme on one page, to read from end to end or to print. */
export const book = definePagesPlugin({
  id: 'book',
  capability: 'book',
  pages: ({ programmes }) => programmes.map(context => handbookPage(context)),
});
