import path from 'node:path/posix';
import type { Kind } from '../kinds/define-kind.ts';
import type { Content, ContentFile } from '../read/content-file.ts';
import { meaningOf } from '../read/place-of-path.ts';
import { nearestName } from '../text/nearest.ts';
import { idForm, slugOf } from '../text/slug.ts';

/** Where misplaced and misnamed files most likely belong, by the path that each should have. */
export type LikelyPaths = ReadonlyMap<string, ContentFile>;

const tops = ['programmes', 'library', 'manual'];

// Several rules ask for the same files.
const found = new WeakMap<Content, LikelyPaths>();

/**
 * Finds the right path of each file that stands where nothing reads it, or whose name cannot be an id: folders with a near
 * name, letters that an id cannot have. What names such a file by its right path is not wrong as well.
 */
export function likelyPaths(content: Content): LikelyPaths {
  const known = found.get(content) ?? findLikelyPaths(content);
  found.set(content, known);
  return known;
}

/** @returns whether a file stands in another folder than it should, so that its links and names lead astray. */
export function isMisplaced(file: ContentFile, content: Content): boolean {
  return [...likelyPaths(content)].some(
    ([right, other]) => other === file && path.dirname(right) !== path.dirname(file.source.path),
  );
}

function findLikelyPaths({ files, kinds }: Content): LikelyPaths {
  const programmes = files.filter(({ kind }) => kind?.id === 'programme').map(({ id }) => id);
  const taken = new Set(files.map(({ source }) => source.path));
  const paths = new Map<string, ContentFile>();
  for (const file of files) {
    const { source, kind, id, scope } = file;
    const isLost = scope.place === 'programme' && !programmes.includes(scope.programme);
    if (scope.place === 'elsewhere' || scope.place === 'site' || scope.place === 'words') continue;
    const misfiled = file.findings.find(finding => finding.type === 'other-kind');
    if (kind && idForm.test(id) && !isLost && !misfiled) continue;
    const likely = misfiled
      ? path.join(path.dirname(source.path), '..', misfiled.folder, `${slugOf(id)}.md`)
      : mendedPath(source.path, programmes, kinds);
    if (likely !== source.path && !taken.has(likely) && isPlace(likely, kinds)) paths.set(likely, file);
  }
  return paths;
}

const isPlace = (file: string, kinds: readonly Kind[]) =>
  file === 'site.yaml' || meaningOf(file, kinds).kind !== undefined;

function mendedPath(written: string, programmes: readonly string[], kinds: readonly Kind[]): string {
  const [top = '', ...rest] = written.split('/');
  if (rest.length === 0)
    return /^site\.(?:ya?ml|json|txt)/i.test(top) || nearestName(top, ['site.yaml']) ? 'site.yaml' : written;
  const mendedTop = nearestName(top, tops) ?? top;
  if (mendedTop === 'manual') return path.join(mendedTop, mendedFile(rest.join('/')));
  const [second = '', ...inner] = rest;
  if (mendedTop === 'library')
    return path.join(mendedTop, mendedFolder(second, 'library', kinds), mendedFile(inner.join('/')));
  const programme = programmes.includes(second) ? second : (nearestName(second, programmes) ?? slugOf(second));
  const [third = '', ...last] = inner;
  if (last.length === 0) return path.join(mendedTop, programme, nearestName(third, ['programme.md']) ?? third);
  return path.join(mendedTop, programme, mendedFolder(third, 'programme', kinds), mendedFile(last.join('/')));
}

function mendedFolder(folder: string, place: 'programme' | 'library', kinds: readonly Kind[]): string {
  const folders = kinds.filter(kind => kind.folder !== '' && kind.places.includes(place)).map(kind => kind.folder);
  const singular = kinds.find(({ id }) => id === folder.toLowerCase())?.folder;
  return singular ?? nearestName(folder, folders) ?? folder;
}

function mendedFile(file: string): string {
  const ending = path.extname(file);
  return `${slugOf(path.basename(file, ending))}${/^\.(?:md|mdx|markdown|txt)$/i.test(ending) ? '.md' : ending}`;
}
