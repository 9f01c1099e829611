import type { SiteSettings } from '../kinds/site.ts';
import type { Graph } from '../model/graph.ts';
import { translatorFor, wordsFoundFor } from '../model/own-words.ts';
import { editionRoot, siteUrls } from '../model/urls.ts';
import type { Translate } from '../strings/index.ts';
import { type Direction, directionOf } from '../text/direction.ts';
import { oncePerText } from '../text/once-per-text.ts';

/** The pages of the site that belong to no programme, in one language: the home page, search and the like. */
export interface Edition {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  readonly t: Translate;
  /** The site's title and description in this language. */
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly search: string;
  readonly privacy: string;
}

/** A language without its region or script; asked for each page. */
const base = oncePerText(language => new Intl.Locale(language).language);

// The content of a graph does not change, and every programme asks for them.
const made = new WeakMap<Graph, [Edition, ...Edition[]]>();

/**
 * The languages that a site speaks: its own first, then those of its programmes that there are words for. A programme in
 * another language stands on a site in the site's own.
 */
export function editionsOf(graph: Graph, settings: SiteSettings): [Edition, ...Edition[]] {
  const editions = made.get(graph) ?? makeEditions(graph, settings);
  made.set(graph, editions);
  return editions;
}

function makeEditions(graph: Graph, settings: SiteSettings): [Edition, ...Edition[]] {
  const others = graph.programmes.map(({ language }) => language).filter(language => wordsFoundFor(language, graph));
  const languages = new Map([...others.reverse(), settings.language].map(language => [base(language), language]));
  languages.delete(base(settings.language));
  return [
    edition(settings.language, siteUrls.home, graph, settings),
    ...[...languages.values()].reverse().map(language => edition(language, editionRoot(language), graph, settings)),
  ];
}

function edition(language: string, home: string, graph: Graph, settings: SiteSettings): Edition {
  const own = settings.translations[language];
  return {
    language,
    direction: directionOf(language),
    t: translatorFor(graph, language),
    title: own?.title ?? settings.title,
    description: own?.description ?? settings.description,
    home,
    search: `${home}search/`,
    privacy: `${home}privacy/`,
  };
}

/** The edition in the language of a page; the site's own when there is none. */
export function editionFor(language: string, editions: readonly [Edition, ...Edition[]]): Edition {
  return editions.find(each => base(each.language) === base(language)) ?? editions[0];
}
