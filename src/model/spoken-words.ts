import { languages, type OwnStrings, readerKeys, spokenAs } from '../strings/index.ts';
import type { Graph } from './graph.ts';
import { addedKeys } from './own-words.ts';

/** How much of the interface a language has words for. */
export interface SpokenWords {
  /** A BCP 47 tag. */
  readonly language: string;
  /** The keys that are still said in another language. */
  readonly missing: readonly string[];
  /** How many words of the interface readers see in all. */
  readonly total: number;
}

/** The languages of the site and its programmes, English aside, with what the interface cannot say in them yet. */
export function spokenWords(graph: Graph): SpokenWords[] {
  const { settings, programmes, words } = graph;
  const all = [settings?.language ?? 'en', ...programmes.map(({ language }) => language)];
  const others = [...new Set(all)].filter(language => new Intl.Locale(language).language !== 'en');
  const keys = [...readerKeys, ...addedKeys(graph).filter(key => !key.startsWith('kind'))];
  return others.map(language => {
    const shipped: OwnStrings = languages.get(spokenAs(language, languages) ?? '') ?? {};
    const own = words.get(spokenAs(language, words) ?? '') ?? {};
    const missing = keys.filter(key => shipped[key] === undefined && own[key] === undefined);
    return { language, missing, total: keys.length };
  });
}
