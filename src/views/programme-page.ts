import type { Block } from '../document/document.ts';
import type { Credit } from '../kinds/parts/common.ts';
import type { Entry } from '../model/entry.ts';
import { programmeUrl } from '../model/urls.ts';
import { navigationOf } from './navigation.ts';
import { contentsOf, distinctCredits, type Link, type Page } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
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
  readonly searchable?: boolean;
}

/** Makes the page of an entry in a programme: titles, breadcrumbs, navigation, credits. */
export function programmePage(context: ProgrammeContext, entry: Entry, parts: ProgrammePageParts): Page {
  const { programme, t } = context;
  const heading = context.inline(entry, entry.data.title);
  const summary = entry.data.summary;
  const programmeTitle = context.plain(programme.entry as Entry, programme.data.title);
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
    search: parts.searchable === false ? undefined : { programme: programmeTitle, type: parts.type },
    aliases: entry.data.aliases,
    source: entry.file.source.path,
  };
}

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
