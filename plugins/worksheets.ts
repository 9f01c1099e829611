import { sheetLinksOf, worksheetPages } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The worksheets to print for each session type: for both, and for each of the pair. */
export const worksheets = definePagesPlugin({
  id: 'worksheets',
  capability: 'worksheets',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme.sessions.map(session => ({
        urls: sheetLinksOf(session, 'worksheet', context).map(({ url }) => url),
        make: () => worksheetPages(session, context),
      })),
    ),
});
