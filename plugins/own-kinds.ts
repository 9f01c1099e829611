import { ownKindPages } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** A page for each file of a kind of the organisation's own that says a layout. */
export const ownKinds = definePagesPlugin({
  id: 'own-kinds',
  capability: 'own-kinds',
  pages: ({ programmes }) => programmes.flatMap(ownKindPages),
});
