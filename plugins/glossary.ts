import { glossaryPage, glossaryUrl } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The words of each programme and what they mean. */
export const glossary = definePagesPlugin({
  id: 'glossary',
  capability: 'glossary',
  pages: ({ programmes }) =>
    programmes
      .filter(({ programme }) => programme.terms.length > 0)
      .map(context => ({
        urls: [glossaryUrl(context.id)],
        make: () => [glossaryPage(context) ?? []].flat(),
      })),
});
