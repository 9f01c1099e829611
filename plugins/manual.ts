import { manualPages } from '../src/index.ts';
import { definePagesPlugin } from './define-pages-plugin.ts';

/** The manual of Mentorbook, with a page for each rule of the check. */
export const manual = definePagesPlugin({
  id: 'manual',
  capability: 'manual',
  pages: manualPages,
});
