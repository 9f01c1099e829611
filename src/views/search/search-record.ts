import type { SessionFunction } from '../../kinds/parts/item.ts';
import type { Role } from '../../kinds/parts/role.ts';

/** Where something is read or printed: what search may narrow results by. */
export const searchArtefacts = [
  'handbook',
  'worksheet',
  'questions',
  'checklist',
  'sheet',
  'agreement',
  'manual',
] as const;
/** Of a fork's own kind, its id. */
export type SearchArtefact = (typeof searchArtefacts)[number] | (string & {});

/**
 * How far up a record belongs among others that fit as well: a whole page before a part of one, before a single question or
 * task. The manual is not what most readers look for.
 */
export type SearchStanding = 'page' | 'part' | 'line' | 'minor';

/** One place on the site where a record stands. */
export interface SearchPlace {
  /** The address from the site's root, with the anchor. */
  readonly url: string;
  /** The id of the programme, or `manual`. */
  readonly programme: string | undefined;
  /** The page or the part that it stands on; undefined for a whole page. */
  readonly where: string | undefined;
  /** Who does, asks or reads it, and the programme's own word for them; undefined where it is for everyone. */
  readonly role: { readonly id: Role; readonly word: string } | undefined;
}

/** Something that search finds: a page, a part of one, a question, a thing to do, a clause, a word. */
export interface SearchRecord {
  /** A BCP 47 tag. */
  readonly language: string;
  /** The word for what it is, e.g. `Question`. */
  readonly kind: string;
  readonly title: string;
  /** What it says beside its title. */
  readonly text: string;
  /** Words that people search with and that are not shown. */
  readonly keywords: readonly string[];
  readonly artefact: SearchArtefact | undefined;
  readonly sessions: readonly SessionFunction[];
  readonly role: Role | undefined;
  readonly standing: SearchStanding;
  /** The best place first. */
  readonly places: readonly SearchPlace[];
}
