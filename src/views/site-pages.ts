import type { Direction, Inline } from '../document/document.ts';
import { text } from '../document/inlines.ts';
import type { Entry } from '../model/entry.ts';
import { programmeUrl, roleUrl } from '../model/urls.ts';
import type { Edition } from './editions.ts';
import { linksTo } from './navigation.ts';
import type { Link, NavigationGroup, Page, Translation } from './page.ts';
import type { ProgrammeContext } from './programme-context.ts';
import { type Fact, programmeView } from './programme-view.ts';
import type { Publication } from './publication.ts';
import { translation, translationsOf } from './translations.ts';

interface SitePageParts extends Pick<Page, 'layout' | 'url' | 'title'> {
  readonly description?: string | undefined;
  readonly search?: Page['search'];
  /** The page in the site's languages. Default: it is in one only. */
  readonly translations?: readonly Translation[];
}

/** Makes a page of the site that belongs to no programme, in one of the site's languages. Default: its own. */
export function sitePage(
  publication: Publication,
  parts: SitePageParts,
  edition: Edition = publication.editions[0],
): Page {
  const { settings } = publication;
  return {
    layout: parts.layout,
    url: parts.url,
    title: parts.title,
    heading: [text(parts.title)],
    description: parts.description,
    language: edition.language,
    direction: edition.direction,
    t: edition.t,
    translations: parts.translations ?? [],
    breadcrumbs:
      parts.url === edition.home || !publication.has('home') ? [] : [{ title: edition.title, url: edition.home }],
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
  /** The programme in its other languages. */
  readonly alsoIn: readonly Translation[];
}

/** A way in for those of one role. */
interface Entrance extends NavigationGroup {
  readonly role: 'mentor' | 'mentee' | 'coordinator';
}

export interface HomePage extends Page {
  /** The programmes in the language of the page. */
  readonly programmes: readonly ProgrammeCard[];
  /** Those that are there in other languages only. */
  readonly elsewhere: readonly ProgrammeCard[];
  readonly roles: readonly Entrance[];
}

/** The home page in one of the site's languages: the programmes, and a way in for each role. Default: in its own. */
export function homePage(publication: Publication, edition: Edition = publication.editions[0]): HomePage {
  const { programmes, editions } = publication;
  const page = sitePage(
    publication,
    {
      layout: 'home',
      url: edition.home,
      title: edition.title,
      description: edition.description,
      translations: editions.length < 2 ? [] : editions.map(({ language, home }) => translation(language, home)),
    },
    edition,
  );
  const inEdition = programmes.filter(context => context.edition === edition);
  const read = new Set(inEdition.flatMap(context => context.translations));
  const elsewhere = programmes.filter(
    ({ programme, translations }) => translations[0] === programme && !read.has(programme),
  );
  return {
    ...page,
    programmes: inEdition.map(programmeCard),
    elsewhere: elsewhere.map(programmeCard),
    roles: roleEntrances(inEdition, edition.t),
  };
}

function programmeCard(context: ProgrammeContext): ProgrammeCard {
  const entry = context.programme.entry as Entry;
  const { summary } = context.programme.data;
  const short = new Set([
    context.t('fact.duration'),
    context.t('fact.cadence'),
    context.t('fact.sessionLength'),
    context.t('fact.formality'),
  ]);
  const url = context.has('handbook') ? programmeUrl(context.id) : undefined;
  return {
    id: context.id,
    title: context.inline(entry, entry.data.title),
    url,
    summary: summary === undefined ? undefined : context.inline(entry, summary),
    language: context.language,
    direction: context.direction,
    facts: programmeView(context).facts.filter(fact => short.has(fact.name)),
    sessionsTitle: context.t('home.sessions'),
    sessions: linksTo(context.programme.slots.map(slot => slot.type) as Entry[], context),
    alsoIn: url === undefined ? [] : translationsOf(context, entry, url).filter(other => other.url !== url),
  };
}

/** For each role, its way into each programme; where there is none, the guide pages written for it. */
function roleEntrances(programmes: readonly ProgrammeContext[], t: Publication['t']): Entrance[] {
  return (['mentor', 'mentee', 'coordinator'] as const).flatMap(role => {
    const links = programmes.flatMap(context => {
      const programme = context.plain(context.programme.entry as Entry, context.programme.data.title);
      if (role !== 'coordinator' && context.has('roles')) return { title: programme, url: roleUrl(context.id, role) };
      const guides = context.programme.guides.filter(guide => guide.data.audience === role);
      return linksTo(guides as Entry[], context).map(({ title, url }) => ({
        title: t('home.inProgramme', { page: title, programme }),
        url,
      }));
    });
    return links.length > 0 ? [{ role, title: t(`home.for.${role}`), links }] : [];
  });
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
