import {
  english,
  languages,
  type OwnStrings,
  type StringKey,
  type StringValues,
  spokenAs,
  type Translate,
  translator,
} from '../strings/index.ts';
import type { Graph } from './graph.ts';

/** The words of the interface in a language: the organisation's own come before those of Mentorbook. */
export function translatorFor(graph: Pick<Graph, 'words'>, language: string, always: StringValues = {}): Translate {
  const own = graph.words.get(spokenAs(language, graph.words) ?? '') ?? {};
  return translator(language, always, { ...addedWords(graph), ...own });
}

/** @returns whether the interface speaks a language at all, rather than falling back to English. */
export function wordsFoundFor(language: string, graph: Graph): boolean {
  return spokenAs(language, languages) !== undefined || spokenAs(language, graph.words) !== undefined;
}

const added = new WeakMap<Graph['words'], OwnStrings>();

/**
 * The texts that a fork has added to those of the interface, for languages that lack them: the English ones where there are
 * any, otherwise those of the first language.
 */
export function addedWords({ words }: Pick<Graph, 'words'>): OwnStrings {
  const known = added.get(words);
  if (known) return known;
  const isEnglish = (language: string) => new Intl.Locale(language).language === 'en';
  const byChoice = [...words].reverse().sort(([a], [b]) => Number(isEnglish(a)) - Number(isEnglish(b)));
  const all = Object.fromEntries(byChoice.flatMap(([, texts]) => Object.entries(texts)));
  const found = Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(english, key))) as OwnStrings;
  added.set(words, found);
  return found;
}

/** The keys of the texts that a fork has added. */
export const addedKeys = (graph: Pick<Graph, 'words'>) => Object.keys(addedWords(graph)) as StringKey[];
