import type { z } from 'zod';

/** Keys that a fork adds to the front matter of a kind that is there already. */
export interface KindExtension {
  /** The id of the kind, e.g. `session`. */
  readonly extends: string;
  readonly keys: Readonly<Record<string, z.ZodType>>;
}

/**
 * Adds keys to a kind, a built-in one or one's own. All that the kind had stays, so that what is made from it still works.
 * Several extensions of one kind go together as long as their keys differ.
 * @param kind the id of the kind, e.g. `session`
 * @param keys what is added; a key that is not optional is missing in every file that does not have it yet
 */
export function extendKind(kind: string, keys: Readonly<Record<string, z.ZodType>>): KindExtension {
  return Object.freeze({ extends: kind, keys: Object.freeze({ ...keys }) });
}
