import { rolePage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** A way into each programme for mentors, and one for mentees. */
export const roles = definePagesPlugin({
  id: 'roles',
  capability: 'roles',
  pages: ({ programmes }) => programmes.flatMap(context => [rolePage('mentor', context), rolePage('mentee', context)]),
});
