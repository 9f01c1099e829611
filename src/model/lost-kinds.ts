import type { Content, ContentFile } from '../read/content-file.ts';

/**
 * @returns whether a program of the fork's own could not be used, so that a kind or a key may be missing: what names it is then
 * no mistake, since the program is reported itself
 */
export function lacksKinds({ overrides }: Content): boolean {
  return overrides.some(({ severity }) => severity === undefined);
}

/** @returns whether a file may be of a kind that could not be used: it stands in a folder inside a programme or the library. */
export function mayBeOfLostKind({ scope, source }: ContentFile, content: Content): boolean {
  const isPlaced = /^(?:programmes\/[^/]+|library)\/[^/]+\/[^/]+\.md$/.test(source.path);
  return scope.place === 'nowhere' && isPlaced && lacksKinds(content);
}
