import path from 'node:path/posix';
import type { Kind } from '../kinds/define-kind.ts';
import type { Scope } from './content-file.ts';

export interface PathMeaning {
  readonly scope: Scope;
  readonly kind: Kind | undefined;
  readonly id: string;
}

/** Says what a Markdown file is from where it stands: the folder gives the kind, the file name the id. */
export function meaningOf(file: string, kinds: readonly Kind[]): PathMeaning {
  const folders = path.dirname(file).split('/');
  const id = path.basename(file, '.md');
  const nowhere: PathMeaning = { scope: { place: 'nowhere' }, kind: undefined, id };

  const [top, second, third] = folders;
  if (top === 'manual' && folders.length === 1) {
    return { scope: { place: 'manual' }, kind: kinds.find(kind => kind.places.includes('manual')), id };
  }
  if (top === 'library' && folders.length === 2) {
    const kind = kinds.find(({ folder, places }) => folder === second && places.includes('library'));
    return kind ? { scope: { place: 'library' }, kind, id } : nowhere;
  }
  if (top === 'programmes' && second !== undefined) {
    const scope: Scope = { place: 'programme', programme: second };
    if (folders.length === 2 && id === 'programme') {
      return { scope, kind: kinds.find(kind => kind.folder === ''), id: second };
    }
    const kind = kinds.find(({ folder, places }) => folder !== '' && folder === third && places.includes('programme'));
    return kind && folders.length === 3 ? { scope, kind, id } : nowhere;
  }
  return nowhere;
}
