import type { Block, Direction, Inline } from '../document/document.ts';
import { plainText } from '../document/inlines.ts';
import type { Credit } from '../kinds/parts/common.ts';
import type { SessionFunction } from '../kinds/parts/item.ts';
import type { Role } from '../kinds/parts/role.ts';
import type { Translate } from '../strings/index.ts';
import type { SearchArtefact } from './search/search-record.ts';

export interface Link {
  readonly title: string;
  readonly url: string;
}

/** One list of the navigation, under a heading of its own. */
export interface NavigationGroup {
  readonly title: string;
  readonly links: readonly Link[];
}

/** What search knows of a page beside its title and its description. */
export interface SearchFacets {
  /** The programme that it belongs to, or `manual` with the manual's title. */
  readonly programme?: { readonly id: string; readonly title: string };
  /** The word for the kind of page, e.g. `Session`. */
  readonly type: string;
  /** Where it is read or printed. Undefined: nowhere that search could narrow results by. */
  readonly artefact?: SearchArtefact;
  readonly role?: Role;
  /** The programme's own word for that role. */
  readonly roleWord?: string;
  readonly session?: SessionFunction;
  /** Words that people search with and that the page does not show. */
  readonly keywords?: readonly string[];
  /** What the page says. Each part under a heading of the second level is a result of its own. */
  readonly text?: readonly Block[];
  /** Made from another page, e.g. the worksheet of a session: that page comes first. */
  readonly derived?: boolean;
  /** Ranks below other pages: the manual is not what most readers look for. */
  readonly minor?: boolean;
}

/** The same page in a language, itself among them. */
export interface Translation {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  /** The language's name for itself, e.g. `Español`. */
  readonly name: string;
  readonly url: string;
}

/** What every page of the site has, whatever its layout shows beside it. */
export interface Page {
  /** The layout that shows it, e.g. `session` for `layouts/session.njk`. */
  readonly layout: string;
  /** Its address from the site's root. */
  readonly url: string;
  readonly title: string;
  readonly heading: readonly Inline[];
  readonly description: string | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly t: Translate;
  /** The page in every language that it is there in, its own among them; empty when there is but one. */
  readonly translations: readonly Translation[];
  readonly breadcrumbs: readonly Link[];
  readonly navigation: readonly NavigationGroup[];
  /** The name of the navigation, e.g. the programme's title. */
  readonly navigationTitle: string | undefined;
  readonly contents: readonly Link[];
  readonly previous?: Link | undefined;
  readonly next?: Link | undefined;
  readonly credits: readonly Credit[];
  readonly licence: string | undefined;
  /** The version of its texts, in words. */
  readonly version?: string | undefined;
  /** Undefined keeps the page out of search. */
  readonly search: SearchFacets | undefined;
  /** Earlier addresses that lead here. */
  readonly aliases: readonly string[];
  /** The content file it comes from, relative to the content folder. */
  readonly source: string | undefined;
  /**
   * What the front matter says, ready to be shown, for files of a fork's own kind and of one that it has added keys to:
   * texts with Markdown as inline text, references as links, lengths of time in words.
   */
  readonly own?: Readonly<Record<string, unknown>> | undefined;
}

/** The contents list of a page: its headings of the second level. */
export function contentsOf(blocks: readonly Block[]): Link[] {
  return blocks.flatMap(block =>
    block.type === 'heading' && block.level === 2 ? [{ title: plainText(block.content), url: `#${block.id}` }] : [],
  );
}

/** Works that several sources credit are named once. */
export function distinctCredits(credits: readonly Credit[]): Credit[] {
  return [...new Map(credits.map(credit => [`${credit.title}|${credit.author ?? ''}`, credit])).values()];
}
