import { agreementPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** A page for each agreement that a programme uses. */
export const agreements = definePagesPlugin({
  id: 'agreements',
  capability: 'agreements',
  pages: ({ programmes }) =>
    programmes.flatMap(context => context.programme.used('agreement').map(entry => agreementPage(entry, context))),
});
