import { rolePage, roleUrl } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** A way into each programme for mentors, and one for mentees. */
export const roles = definePagesPlugin({
  id: 'roles',
  capability: 'roles',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      (['mentor', 'mentee'] as const).map(role =>
        plannedPage(roleUrl(context.id, role), () => rolePage(role, context)),
      ),
    ),
});
