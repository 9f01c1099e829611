import type { ContentFile } from '../read/content-file.ts';
import { passagesIn } from '../text/markdown.ts';
import { slugOf, UniqueIds } from '../text/slug.ts';

/** The anchors of a body's headings, in order, made from their words. */
export function headingAnchors(body: string): string[] {
  const ids = new UniqueIds();
  const headings = passagesIn(body, 'blocks').filter(({ type }) => type === 'heading');
  return headings.map(({ words }) => ids.take(slugOf(words)));
}

/** The fixed ids that a file's front matter gives to its items and questions. */
function givenIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(givenIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' && typeof inner === 'string' ? [inner] : givenIds(inner),
  );
}

const found = new WeakMap<ContentFile, ReadonlySet<string>>();

/** The anchors that a link may name on the page of a file. */
export function anchorsOf(file: ContentFile): ReadonlySet<string> {
  const known = found.get(file) ?? new Set([...headingAnchors(file.source.body), ...givenIds(file.source.values)]);
  found.set(file, known);
  return known;
}
