import { agreementPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** A page for each agreement that a programme uses. */
export const agreements = definePagesPlugin({
  id: 'agreements',
  capability: 'agreements',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme
        .used('agreement')
        .map(entry => plannedPage(context.url(entry) ?? '', () => agreementPage(entry, context), entry.data.aliases)),
    ),
});
