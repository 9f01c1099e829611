import { newKindsAmong } from '../../kinds/index.ts';
import { sessionFunctions } from '../../kinds/parts/item.ts';
import type { Entry } from '../../model/entry.ts';
import { translatorFor } from '../../model/own-words.ts';
import { type StringKey, translator } from '../../strings/index.ts';
import { sayType } from '../../strings/say-kind.ts';
import { oncePerText } from '../../text/once-per-text.ts';
import { searchWords } from '../../text/search-words.js';
import { editionFor } from '../editions.ts';
import type { Publication } from '../publication.ts';
import { type SearchRecord, searchArtefacts } from './search-record.ts';

/** One thing to narrow results by, with what there is to choose from. */
export interface SearchFilter {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What the interface of search needs in one language. */
export interface SearchSettings {
  /** The page to search on. */
  readonly page: string;
  /** How many records there are. */
  readonly records: number;
  /** Words that carry no meaning of their own in a search. */
  readonly stopWords: readonly string[];
  /** The title of each programme by its id, the manual's among them. */
  readonly programmes: Readonly<Record<string, string>>;
  readonly filters: readonly SearchFilter[];
  readonly words: Readonly<Record<string, string>>;
}

const shownStrings = [
  ...([
    'title',
    'label',
    'close',
    'filters',
    'clear',
    'keys',
    'all',
    'more',
    'also',
    'failed',
    'loading',
    'begin',
  ] as const),
  ...(['none', 'count', 'best', 'corrected', 'fewer', 'marks', 'unmark'] as const),
] as const;

/** Words that carry no meaning of their own in a search. */
export const stopWordsOf = (language: string): string[] => searchWords(translator(language)('search.stopWords'));

/** The same to look words up in; every record asks for them. */
const stopSetOf = oncePerText(language => new Set(stopWordsOf(language)));

/** Gathers the words and the filters of search in a language; a filter with one choice would narrow nothing. */
export function searchSettings(
  publication: Publication,
  language: string,
  records: readonly SearchRecord[],
): SearchSettings {
  const t = translatorFor(publication.graph, language);
  const used = new Set(records.flatMap(({ places }) => places.map(({ programme }) => programme)));
  const programmes = [
    ...publication.programmes.map(context => ({
      value: context.id,
      label: context.plain(context.programme.entry as Entry, context.programme.data.title),
    })),
    { value: 'manual', label: t('manual.title') },
  ].filter(({ value }) => used.has(value));
  const filter = (name: 'programme' | 'role' | 'session' | 'artefact', options: SearchFilter['options']) => ({
    name,
    label: t(`search.filter.${name}`),
    any: t(`search.any.${name}`),
    options,
  });
  const sessions = new Set(records.flatMap(record => record.sessions));
  const artefacts = new Set(records.map(record => record.artefact));
  const own = newKindsAmong(publication.graph.content.kinds)
    .filter(({ id }) => artefacts.has(id))
    .map(({ id }) => ({ value: id, label: sayType(id, t) }));
  const filters = [
    filter('programme', programmes),
    filter(
      'role',
      (['mentor', 'mentee', 'coordinator'] as const).map(value => ({ value, label: t(`home.for.${value}`) })),
    ),
    filter(
      'session',
      sessionFunctions.filter(value => sessions.has(value)).map(value => ({ value, label: t(`function.${value}`) })),
    ),
    filter(
      'artefact',
      searchArtefacts
        .filter(value => artefacts.has(value))
        .map((value): SearchFilter['options'][number] => ({ value, label: t(`search.artefact.${value}`) }))
        .concat(own),
    ),
  ];
  return {
    page: editionFor(language, publication.editions).search,
    records: records.length,
    stopWords: stopWordsOf(language),
    programmes: Object.fromEntries(programmes.map(({ value, label }) => [value, label])),
    filters: filters.filter(({ options }) => options.length > 1),
    words: Object.fromEntries(shownStrings.map(key => [key, t(`search.${key}` satisfies StringKey)])),
  };
}

/** Every word that search knows, so that a slip can be mended: those of titles and keywords, then those of texts alone. */
export interface SearchVocabulary {
  readonly titles: string;
  readonly texts: string;
}

/** Lists the words of records in the order of their letters, divided by spaces. */
export function searchVocabulary(records: readonly SearchRecord[]): SearchVocabulary {
  const isWord = (word: string) => word.length > 2 && /\p{L}/u.test(word);
  const titles = new Set(
    records.flatMap(({ title, keywords }) => searchWords([title, ...keywords].join(' ')).filter(isWord)),
  );
  const texts = new Set(records.flatMap(({ text }) => searchWords(text).filter(isWord)));
  const sorted = (words: Iterable<string>) => [...words].sort().join(' ');
  return { titles: sorted(titles), texts: sorted([...texts].filter(word => !titles.has(word))) };
}

/**
 * The words by which the index of titles finds a record. Words that carry no meaning would be most of that index; they stay
 * where a keyword has no others.
 */
export function tellingWords({ title, keywords, language }: SearchRecord): string[] {
  const stop = stopSetOf(language);
  const words = [title, ...keywords].flatMap(phrase => {
    const all = searchWords(phrase);
    const telling = all.filter(word => !stop.has(word));
    return telling.length > 0 ? telling : all;
  });
  return [...new Set(words)];
}
