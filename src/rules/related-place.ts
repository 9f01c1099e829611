import type { Place, RelatedPlace } from '../problems/problem.ts';

/** A second place that explains a problem: where it begins, and what it is. */
export function relatedPlace({ file, line, column }: Place, message: string): RelatedPlace {
  return { file, line, column, message };
}
