import type { Content, ContentFile } from '../read/content-file.ts';

/**
 * @returns whether a kind of the fork's own could not be used, so that its files, and what names them, are no mistakes: the
 * kind is reported itself
 */
export function lacksKinds({ overrides }: Content): boolean {
  return overrides.some(({ file, severity }) => file.includes('/kinds/') && severity === undefined);
}

/** @returns whether a file may be of a kind that could not be used: it stands in a folder inside a programme or the library. */
export function mayBeOfLostKind({ scope, source }: ContentFile, content: Content): boolean {
  const isPlaced = /^(?:programmes\/[^/]+|library)\/[^/]+\/[^/]+\.md$/.test(source.path);
  return scope.place === 'nowhere' && isPlaced && lacksKinds(content);
}
