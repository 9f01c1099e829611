import { glossaryPage } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The words of each programme and what they mean. */
export const glossary = definePagesPlugin({
  id: 'glossary',
  capability: 'glossary',
  pages: ({ programmes }) => programmes.flatMap(context => glossaryPage(context) ?? []),
});
