import type { Block } from '../document/document.ts';
import type { Credit } from '../kinds/parts/common.ts';
import { type Role, roles } from '../kinds/parts/role.ts';
import { type AnyEntry, isKind } from '../model/entry.ts';
import { programmeUrl } from '../model/urls.ts';
import { navigationOf } from './navigation.ts';
import { contentsOf, distinctCredits, type Link, type Page, type SearchFacets } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import type { SearchArtefact } from './search/search-record.ts';
import { ownValuesOf } from './shown-values.ts';
import { translationsOf } from './translations.ts';
import { versionText } from './version-text.ts';

/** What differs between the pages of a programme. */
export interface ProgrammePageParts {
  readonly layout: string;
  readonly url: string;
  /** Steps between the programme and the page, in breadcrumbs. */
  readonly trail?: readonly Link[];
  /** The word for the kind of page in search results. */
  readonly type: string;
  /** Blocks whose headings make the contents list, or the list itself. */
  readonly contents?: readonly Block[] | readonly Link[];
  readonly credits?: readonly Credit[];
  /** Where search says that it is read or printed; undefined keeps the page out of search. */
  readonly artefact: SearchArtefact | undefined;
  /** What search finds the page by, beside its title and its description. Default: nothing. */
  readonly text?: readonly Block[];
  /** Words that people search with, for a page that is made from the entry of another. Default: none. */
  readonly keywords?: readonly string[];
}

/** Makes the page of an entry in a programme: titles, breadcrumbs, navigation, credits. */
export function programmePage(context: ProgrammeContext, entry: AnyEntry, parts: ProgrammePageParts): Page {
  const { programme, t } = context;
  const heading = context.inline(entry, entry.data.title);
  const summary = entry.data.summary;
  const programmeTitle = context.plain(programme.entry, programme.data.title);
  const isOverview = entry.kind === 'programme';
  return {
    layout: parts.layout,
    url: parts.url,
    title: context.plain(entry, entry.data.title),
    heading,
    description: summary === undefined ? undefined : context.plain(entry, summary),
    language: context.language,
    direction: context.direction,
    t,
    translations: translationsOf(context, entry, parts.url),
    breadcrumbs: [
      ...(context.has('home') ? [{ title: context.edition.title, url: context.edition.home }] : []),
      ...(isOverview || !context.has('handbook') ? [] : [{ title: programmeTitle, url: programmeUrl(programme.id) }]),
      ...(parts.trail ?? []),
    ],
    navigation: navigationOf(context),
    navigationTitle: programmeTitle,
    contents: contentsFrom(parts.contents ?? []),
    credits: distinctCredits([...entry.data.adaptedFrom, ...(parts.credits ?? [])]),
    licence: programme.licence,
    version: versionText(context),
    search: parts.artefact && searchFacets(context, entry, parts, parts.artefact),
    aliases: entry.data.aliases,
    source: entry.file.source.path,
    own: ownValuesOf(entry, context),
  };
}

function searchFacets(
  context: ProgrammeContext,
  entry: AnyEntry,
  { type, text = [], url, keywords }: ProgrammePageParts,
  artefact: SearchArtefact,
): SearchFacets {
  const { programme } = context;
  const role = 'audience' in entry.data && isRole(entry.data.audience) ? entry.data.audience : 'both';
  // What is made from an entry, such as its worksheet, is not what the entry's own words to search with lead to.
  const isOwnPage = url === context.url(entry);
  return {
    programme: { id: programme.id, title: context.plain(programme.entry, programme.data.title) },
    type,
    artefact,
    role,
    roleWord: context.roleWord(role),
    ...(isKind(entry, 'session') ? { session: entry.data.function } : {}),
    keywords: isOwnPage ? entry.data.keywords : (keywords ?? []),
    derived: !isOwnPage && isKind(entry, 'session'),
    text,
  };
}

/** The audience of a whole programme is a sentence, not a role. */
const isRole = (audience: unknown): audience is Role => roles.some(role => role === audience);

function contentsFrom(contents: readonly Block[] | readonly Link[]): Link[] {
  return contents.flatMap(part => ('url' in part ? [part] : contentsOf([part])));
}

/** The neighbours of a page in a row of pages. */
export function neighbours(
  links: readonly Link[],
  url: string,
): { previous: Link | undefined; next: Link | undefined } {
  const index = links.findIndex(link => link.url === url);
  return index < 0 ? { previous: undefined, next: undefined } : { previous: links[index - 1], next: links[index + 1] };
}
