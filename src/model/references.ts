import type { ContentFile } from '../read/content-file.ts';
import { valuesOf } from './values-of.ts';

/** An id in one file that names another file, or a stage or an activity of the programme. */
export interface Reference {
  readonly file: ContentFile;
  readonly path: readonly PropertyKey[];
  /** The kind of content that the id must name. */
  readonly kind: string;
  readonly id: string;
}

const listed = new WeakMap<ContentFile, readonly Reference[]>();

/** Lists the references of a file by what its schema says, whether or not the rest of the file is right. */
export function referencesOf(file: ContentFile): readonly Reference[] {
  const known = listed.get(file) ?? listReferences(file);
  listed.set(file, known);
  return known;
}

function listReferences(file: ContentFile): Reference[] {
  return valuesOf(file).flatMap(({ value, path, meta }) =>
    file.kind && meta.reference && typeof value === 'string' ? [{ file, path, kind: meta.reference, id: value }] : [],
  );
}
