import { sheetPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** A page for each sheet that a programme uses. */
export const sheets = definePagesPlugin({
  id: 'sheets',
  capability: 'sheets',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme
        .used('sheet')
        .map(entry => plannedPage(context.url(entry) ?? '', () => sheetPage(entry, context), entry.data.aliases)),
    ),
});
