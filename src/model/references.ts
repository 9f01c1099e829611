import { walkValues } from '../kinds/schema-at.ts';
import { siteSchema } from '../kinds/site.ts';
import type { ContentFile } from '../read/content-file.ts';

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
  const { source, scope } = file;
  const schema = scope.place === 'site' ? siteSchema : file.kind?.schema;
  if (!schema || !source.values) return [];
  const references: Reference[] = [];
  walkValues(schema, source.values, (value, path, meta) => {
    if (meta.reference && typeof value === 'string') references.push({ file, path, kind: meta.reference, id: value });
  });
  return references;
}
