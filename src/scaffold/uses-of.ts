import { z } from 'zod';
import type { Kind } from '../kinds/define-kind.ts';
import { unwrap } from '../kinds/schema-at.ts';

/** A key under which files of one kind name files of another. */
export interface Use {
  /** The kind of the file that names. */
  readonly holder: Kind;
  readonly key: string;
  /** `list`: one id a line. `single`: one id. `entries`: in an entry of a list, under a key of its own. */
  readonly form: 'list' | 'single' | 'entries';
  /** The key in each entry, such as `session` in the schedule. */
  readonly inner?: string;
}

/** Where files of a kind are named, by what the schemas say: a checklist in sessions and programmes. */
export function usesOf(kind: string, kinds: readonly Kind[]): Use[] {
  return kinds.flatMap(holder =>
    Object.entries(holder.schema.shape).flatMap(([key, written]): Use[] => {
      const { schema, meta } = unwrap(written);
      if (meta.reference === kind && holder.id !== kind) return [{ holder, key, form: 'single' }];
      if (!(schema instanceof z.ZodArray)) return [];
      const element = unwrap(schema.element);
      if (element.meta.reference === kind) return [{ holder, key, form: 'list' }];
      const inner = element.schema instanceof z.ZodObject ? innerKey(element.schema, kind) : undefined;
      return inner === undefined ? [] : [{ holder, key, form: 'entries', inner }];
    }),
  );
}

/** The key that every entry must have to name a file of the kind. */
function innerKey({ shape }: z.ZodObject, kind: string): string | undefined {
  return Object.keys(shape).find(key => {
    const written = shape[key];
    return !(written instanceof z.ZodOptional) && unwrap(written).meta.reference === kind;
  });
}
