import { guidePage, overviewPage, programmeUrl } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** The overview of each programme and the pages of its guide. */
export const handbook = definePagesPlugin({
  id: 'handbook',
  capability: 'handbook',
  pages: ({ programmes }) =>
    programmes.flatMap(context => [
      plannedPage(programmeUrl(context.id), () => overviewPage(context), context.programme.data.aliases),
      ...context.programme.guides.map(guide =>
        plannedPage(context.url(guide) ?? '', () => guidePage(guide, context), guide.data.aliases),
      ),
    ]),
});
