import path from 'node:path';
import { kindList } from '../kinds/index.ts';
import { type Graph, linkContent, unlistedProgrammes } from '../model/graph.ts';
import { readContent } from '../read/read-content.ts';
import type { Original } from '../scaffold/copy-programme.ts';
import { shippedProgrammes } from '../scaffold/shipped.ts';
import { packageContent } from './package-folder.ts';

/** Programmes to start from, by their ids. */
export type Originals = ReadonlyMap<string, Original>;

/**
 * The programmes that a new one may start from, by their ids: those of the content folder, then those that come with
 * Mentorbook, where the folder is not theirs.
 */
export async function findOriginals(folder: string, graph: Graph): Promise<Originals> {
  const isTheirs = path.resolve(folder) === path.resolve(packageContent);
  const shipped = isTheirs ? graph : linkContent(await readContent(packageContent, kindList));
  const originals = [...originalsIn(shipped), ...(isTheirs ? [] : originalsIn(graph))];
  return new Map(originals.map(each => [each.programme.id, each]));
}

function originalsIn(graph: Graph): Original[] {
  return [...graph.programmes, ...unlistedProgrammes(graph)].map(programme => ({
    graph,
    programme,
    isShipped: shippedProgrammes.has(programme.id),
  }));
}

/** The translation of a programme into a language, if there is one. */
export function translationOf(originals: Originals, id: string, language: string): Original | undefined {
  return [...originals.values()].find(
    ({ programme }) => programme.data.translationOf === id && isSameLanguage(programme.language, language),
  );
}

/** Whether two tags name one language: `en-GB` and `en-US` do. */
export const isSameLanguage = (one: string, other: string) =>
  new Intl.Locale(one).language === new Intl.Locale(other).language;
