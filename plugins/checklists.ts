import { checklistPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** A page for each checklist that a programme uses. */
export const checklists = definePagesPlugin({
  id: 'checklists',
  capability: 'checklists',
  pages: ({ programmes }) =>
    programmes.flatMap(context => context.programme.used('checklist').map(entry => checklistPage(entry, context))),
});
