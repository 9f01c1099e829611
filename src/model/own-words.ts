import {
  languages,
  type OwnStrings,
  type StringValues,
  spokenAs,
  type Translate,
  translator,
} from '../strings/index.ts';
import type { Graph } from './graph.ts';

/** The words of the interface in a language: the organisation's own come before those of Mentorbook. */
export function translatorFor(graph: Graph, language: string, always: StringValues = {}): Translate {
  return translator(language, always, ownWords(graph, language));
}

/** @returns whether the interface speaks a language at all, rather than falling back to English. */
export function wordsFoundFor(language: string, graph: Graph): boolean {
  return spokenAs(language, languages) !== undefined || spokenAs(language, graph.words) !== undefined;
}

function ownWords({ words }: Graph, language: string): OwnStrings {
  return words.get(spokenAs(language, words) ?? '') ?? {};
}
