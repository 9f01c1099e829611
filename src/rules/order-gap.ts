import type { Data } from '../kinds/index.ts';
import { filesByProgramme } from '../model/graph.ts';
import type { ContentFile } from '../read/content-file.ts';
import { placeOfValue } from '../read/place-in-yaml.ts';
import { defineRule } from './define-rule.ts';
import { relatedPlace } from './related-place.ts';

const page = (order: number) => `---\ntitle: How to go on\norder: ${order}\n---\nKeep at it.\n`;

export const orderGap = defineRule({
  id: 'order-gap',
  severity: 'warning',
  docs: {
    what: 'The numbers in `order` leave one out between two pages of a handbook. Where most go up in tens, or in any other step, that step is the measure. A draft keeps its place.',
    why: 'A page may have been lost, or put in the wrong place by a slip in its number.',
    bad: { path: 'programmes/pairs/guide/middle.md', text: page(4) },
    good: { path: 'programmes/pairs/guide/middle.md', text: page(3) },
  },
  check({ graph, soundProgrammes, isSound, t, report }) {
    const sound = new Set(soundProgrammes.map(({ id }) => id));
    const manual = graph.content.files.filter(({ scope }) => scope.place === 'manual');
    const books = [
      ...[...filesByProgramme(graph.content.files)].flatMap(([id, files]) => (sound.has(id) ? [files] : [])),
      ...(isSound ? [manual] : []),
    ];
    for (const files of books) {
      const guides = files.filter(({ kind, data }) => kind?.id === 'guide' && data !== undefined);
      const pages = guides.map(file => ({ file, order: orderOf(file) })).sort((a, b) => a.order - b.order);
      const step = usualStep(pages.map(({ order }) => order));
      for (const [index, { file, order }] of pages.entries()) {
        const before = pages[index - 1];
        if (!before || order - before.order <= step) continue;
        const next = before.order + step;
        report(placeOfValue(file.source, ['order']), t('problem.orderGap', { order, before: before.order, next }), {
          suggestion: String(next),
          related: [relatedPlace(placeOfValue(before.file.source, ['order']), t('problem.pageBefore'))],
        });
      }
    }
  },
});

const orderOf = ({ data }: ContentFile) => (data as Data<'guide'>).order;

/** The step between neighbours that is found most often, the least of several; at least one. */
function usualStep(orders: readonly number[]): number {
  const steps = orders.slice(1).map((order, index) => order - (orders[index] ?? order));
  const counts = new Map<number, number>();
  for (const step of steps.filter(each => each >= 1)) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return usual?.[0] ?? 1;
}
