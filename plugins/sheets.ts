import { sheetPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** A page for each sheet that a programme uses. */
export const sheets = definePagesPlugin({
  id: 'sheets',
  capability: 'sheets',
  pages: ({ programmes }) =>
    programmes.flatMap(context => context.programme.used('sheet').map(entry => sheetPage(entry, context))),
});
