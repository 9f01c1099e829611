import type { Direction, Inline } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { programmeUrl, siteUrls } from '../model/urls.ts';
import { directionOf } from '../text/direction.ts';
import { linksTo } from './navigation.ts';
import type { Link, NavigationGroup, Page } from './page.ts';
import { type Fact, programmeView } from './programme-view.ts';
import type { Publication } from './publication.ts';

/** Makes a page of the site that belongs to no programme. */
export function sitePage(
  publication: Publication,
  parts: { layout: string; url: string; title: string; description?: string | undefined; search?: Page['search'] },
): Page {
  const { settings, t } = publication;
  return {
    layout: parts.layout,
    url: parts.url,
    title: parts.title,
    heading: [text(parts.title)],
    description: parts.description,
    language: settings.language,
    direction: directionOf(settings.language),
    t,
    breadcrumbs:
      parts.url === siteUrls.home || !publication.has('home') ? [] : [{ title: settings.title, url: siteUrls.home }],
    navigation: [],
    navigationTitle: undefined,
    contents: [],
    credits: [],
    licence: settings.licence,
    search: parts.search,
    aliases: [],
    source: undefined,
  };
}

interface ProgrammeCard {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly url: string | undefined;
  readonly summary: readonly Inline[] | undefined;
  readonly language: string;
  readonly direction: Direction;
  readonly facts: readonly Fact[];
  /** What its sessions are called, in its own language as all on the card. */
  readonly sessionsTitle: string;
  readonly sessions: readonly Link[];
}

export interface HomePage extends Page {
  readonly programmes: readonly ProgrammeCard[];
  readonly roles: readonly NavigationGroup[];
}

/** The home page: the programmes, and a way in for each role. */
export function homePage(publication: Publication): HomePage {
  const { settings, t, programmes } = publication;
  const page = sitePage(publication, {
    layout: 'home',
    url: siteUrls.home,
    title: settings.title,
    description: settings.description,
  });
  const cards = programmes.map(context => {
    const entry = context.programme.entry as Entry;
    const { summary } = context.programme.data;
    const short = new Set([
      context.t('fact.duration'),
      context.t('fact.cadence'),
      context.t('fact.sessionLength'),
      context.t('fact.formality'),
    ]);
    return {
      id: context.id,
      title: context.inline(entry, entry.data.title),
      url: context.has('handbook') ? programmeUrl(context.id) : undefined,
      summary: summary === undefined ? undefined : context.inline(entry, summary),
      language: context.language,
      direction: context.direction,
      facts: programmeView(context).facts.filter(fact => short.has(fact.name)),
      sessionsTitle: context.t('home.sessions'),
      sessions: linksTo(context.programme.slots.map(slot => slot.type) as Entry[], context),
    };
  });
  return { ...page, programmes: cards, roles: roleEntrances(publication, t) };
}

/** For each role, the guide pages written for it, over all programmes. */
function roleEntrances({ programmes }: Publication, t: Publication['t']): NavigationGroup[] {
  return (['mentor', 'mentee', 'coordinator'] as const).flatMap(role => {
    const links = programmes.flatMap(context =>
      linksTo(context.programme.guides.filter(guide => guide.data.audience === role) as Entry[], context).map(link => ({
        title: t('home.inProgramme', {
          page: link.title,
          programme: context.plain(context.programme.entry as Entry, context.programme.data.title),
        }),
        url: link.url,
      })),
    );
    return links.length > 0 ? [{ title: t(`home.for.${role}`), links }] : [];
  });
}

export interface SearchPage extends Page {
  /** Every page by programme, for readers without JavaScript. */
  readonly index: readonly NavigationGroup[];
}

/** The search page, which lists all pages when it cannot search. */
export function searchPage(publication: Publication, pages: readonly Page[]): SearchPage {
  const { t } = publication;
  const groups = new Map<string, Link[]>();
  for (const { search, title, url } of pages) {
    if (!search) continue;
    const group = search.programme ?? search.type;
    groups.set(group, [...(groups.get(group) ?? []), { title, url }]);
  }
  const index = [...groups].map(([title, links]) => ({ title, links }));
  return { ...sitePage(publication, { layout: 'search', url: siteUrls.search, title: t('search.title') }), index };
}

/** The page for an address that does not exist. */
export function notFoundPage(publication: Publication): Page & { readonly programmes: readonly Link[] } {
  const { t, programmes } = publication;
  const page = sitePage(publication, { layout: 'not-found', url: '/404.html', title: t('notFound.title') });
  return {
    ...page,
    programmes: programmes
      .filter(context => context.has('handbook'))
      .map(context => ({
        title: context.plain(context.programme.entry as Entry, context.programme.data.title),
        url: programmeUrl(context.id),
      })),
  };
}
