import { ownKindPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';
import { plannedPage } from './planned-pages.ts';

/** A page for each file of a kind of the organisation's own that says a layout. */
export const ownKinds = definePagesPlugin({
  id: 'own-kinds',
  capability: 'own-kinds',
  pages: ({ programmes }) =>
    programmes.flatMap(context =>
      context.ownKinds.flatMap(kind =>
        kind.layout === undefined
          ? []
          : context.programme
              .used(kind)
              .map(entry =>
                plannedPage(context.url(entry) ?? '', () => ownKindPage(entry, context), entry.data.aliases),
              ),
      ),
    ),
});
