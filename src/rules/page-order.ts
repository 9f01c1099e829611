import type { Entry } from '../model/entry.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';
import { relatedPlace } from './related-place.ts';

export const pageOrder = defineRule({
  id: 'page-order',
  severity: 'warning',
  docs: {
    what: 'Two pages of one handbook have the same `order`.',
    why: 'Which of them comes first would be left to chance.',
    bad: {
      path: 'programmes/pairs/guide/middle.md',
      text: '---\ntitle: How to go on\norder: 2\n---\nKeep at it.\n',
    },
    good: {
      path: 'programmes/pairs/guide/middle.md',
      text: '---\ntitle: How to go on\norder: 1.5\n---\nKeep at it.\n',
    },
  },
  check({ graph, soundProgrammes, t, report }) {
    const books: (readonly Entry<'guide'>[])[] = [...soundProgrammes.map(({ guides }) => guides), graph.manual];
    for (const pages of books) {
      const first = new Map<number, Entry<'guide'>>();
      for (const page of pages) {
        const { order } = page.data;
        const known = first.get(order);
        if (!known) {
          first.set(order, page);
          continue;
        }
        const related = [relatedPlace(placeOfValue(known.file.source, ['order']), t('problem.firstHere'))];
        report(placeOfValue(page.file.source, ['order']), t('problem.pageOrder', { order, page: known.id }), {
          related,
        });
      }
    }
  },
});
