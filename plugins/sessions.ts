import { sessionPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** A page for each session type of each programme. */
export const sessions = definePagesPlugin({
  id: 'sessions',
  capability: 'sessions',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme.sessions.map(session =>
        plannedPage(context.url(session) ?? '', () => sessionPage(session, context), session.data.aliases),
      ),
    ),
});
