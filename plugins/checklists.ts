import { checklistPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** A page for each checklist that a programme uses. */
export const checklists = definePagesPlugin({
  id: 'checklists',
  capability: 'checklists',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.programme
        .used('checklist')
        .map(entry => plannedPage(context.url(entry) ?? '', () => checklistPage(entry, context), entry.data.aliases)),
    ),
});
