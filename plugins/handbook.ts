import { guidePage, overviewPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The overview of each programme and the pages of its guide. */
export const handbook = definePagesPlugin({
  id: 'handbook',
  capability: 'handbook',
  pages: ({ programmes }) =>
    programmes.flatMap(context => [
      overviewPage(context),
      ...context.programme.guides.map(guide => guidePage(guide, context)),
    ]),
});
