import type { z } from 'zod';

/** How a kind's Markdown body is used. `none`: any text below the front matter is a mistake. */
export type BodyUse = 'none' | 'optional' | 'required';

/**
 * One kind of content file: where it lives, what its front matter holds, what its body is for.
 * The built-in kinds and a fork's own are made the same way, with {@link defineKind}.
 */
export interface Kind<Id extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  /** The word for it in references, URLs, problems and the manifest, e.g. `checklist`. */
  readonly id: Id;
  /** The folder that holds its files inside a programme or the library, e.g. `checklists`. */
  readonly folder: string;
  /** Where such a folder may stand. */
  readonly places: readonly ('programme' | 'library' | 'manual')[];
  /** What the kind is for, in one sentence, for the manual and for editors. */
  readonly description: string;
  readonly body: BodyUse;
  /** The front matter: a strict object, so that an unknown key is a mistake. */
  readonly schema: Schema;
  /**
   * For a kind of one's own: the layout that shows each of its files on a page of its own, e.g. `guide`. Absent: its files
   * have no page, unless a plugin of one's own publishes them.
   */
  readonly layout?: string;
}

/**
 * Makes a content kind.
 * @throws TypeError when the id is not a plain word or the schema lets unknown keys through: mistakes of the
 * developer who adds the kind, not of whoever writes content.
 */
export function defineKind<const Id extends string, Schema extends z.ZodObject>(
  kind: Kind<Id, Schema>,
): Kind<Id, Schema> {
  if (!/^[a-z][a-zA-Z]*$/.test(kind.id)) {
    throw new TypeError(`Unexpected kind id \`${kind.id}\`, expected a plain word such as \`checklist\``);
  }
  if (kind.schema.def.catchall?._zod.def.type !== 'never') {
    throw new TypeError(
      `Unexpected loose schema for the kind \`${kind.id}\`, expected one made with \`z.strictObject\``,
    );
  }
  return Object.freeze({ ...kind, places: Object.freeze([...kind.places]) });
}

/** The checked front matter of a kind, as the rest of the code reads it. */
export type DataOf<K extends Kind> = z.output<K['schema']>;
