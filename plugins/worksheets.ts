import { worksheetPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** A worksheet to print for each session type. */
export const worksheets = definePagesPlugin({
  id: 'worksheets',
  capability: 'worksheets',
  pages: ({ programmes }) =>
    programmes.flatMap(context => context.programme.sessions.map(session => worksheetPage(session, context))),
});
