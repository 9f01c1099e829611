import path from 'node:path/posix';
import type { ContentFile } from '../read/content-file.ts';
import type { Graph } from './graph.ts';

/** Every file and picture by its path in small letters: a computer that does not tell cases apart finds it so. */
export type PathsInAnyCase = () => ReadonlyMap<string, string>;

/** Lists the paths when they are first asked for: most links are right. */
export function pathsInAnyCase({ content }: Graph): PathsInAnyCase {
  let known: ReadonlyMap<string, string> | undefined;
  return () => {
    if (known) return known;
    const files = content.files.filter(({ kind }) => kind).map(({ source }) => source.path);
    const paths = [...files, ...content.pictures.map(picture => picture.path)];
    known = new Map(paths.flatMap(one => [[one.toLowerCase(), one] as const, [one, one] as const]));
    return known;
  };
}

/** The address of a file or picture as another file writes it. */
export function addressFrom({ source }: ContentFile, target: string, anchor?: string): string {
  const address = path.relative(path.dirname(source.path), target);
  return anchor === undefined ? address : `${address}#${anchor}`;
}
