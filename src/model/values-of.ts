import type { z } from 'zod';
import { walkValues } from '../kinds/schema-at.ts';
import { siteSchema } from '../kinds/site.ts';
import type { ContentFile } from '../read/content-file.ts';

/** A single value of front matter, with what its schema says of it. */
export interface FrontMatterValue {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
  readonly meta: z.core.GlobalMeta;
}

// A file that was read does not change; references and texts are both found among its values.
const listed = new WeakMap<ContentFile, readonly FrontMatterValue[]>();

/** Lists the single values of a file that its schema knows, in order, whether or not the rest of the file is right. */
export function valuesOf(file: ContentFile): readonly FrontMatterValue[] {
  const known = listed.get(file) ?? listValues(file);
  listed.set(file, known);
  return known;
}

function listValues({ kind, scope, source }: ContentFile): FrontMatterValue[] {
  const values: FrontMatterValue[] = [];
  const schema = kind?.schema ?? (scope.place === 'site' ? siteSchema : undefined);
  if (schema && source.values) {
    walkValues(schema, source.values, (value, path, meta) => values.push({ value, path, meta }));
  }
  return values;
}
