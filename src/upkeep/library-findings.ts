import fs from 'node:fs';
import path from 'node:path';
import type { Graph } from '../model/graph.ts';
import type { Translate } from '../strings/index.ts';
import { changesBetween } from './compare.ts';
import type { UpkeepFinding } from './finding.ts';
import { originalInHistory } from './in-history.ts';
import { keptOriginal, shownPath } from './own-files.ts';

/** A file of a programme that stands in for one of the library. */
export interface Replacement {
  /** Inside the content folder. */
  readonly path: string;
  readonly original: string;
  /** The library's text today. */
  readonly text: string;
  /** The library's text when this was written; undefined when nobody knows. */
  readonly base: string | undefined;
}

/** The files with which the published programmes replace something of the library. Translations have other ways to keep up. */
export function replacementsIn(graph: Graph, content: string): Replacement[] {
  const published = new Set(
    graph.programmes.filter(({ entry }) => entry.data.translationOf === undefined).map(({ id }) => id),
  );
  const library = new Map(
    graph.content.files.flatMap(({ scope, kind, id, source }) =>
      scope.place === 'library' && kind ? [[`${kind.id} ${id}`, source.path] as const] : [],
    ),
  );
  return graph.content.files.flatMap(({ scope, kind, id, source }) => {
    const original = kind && library.get(`${kind.id} ${id}`);
    if (scope.place !== 'programme' || !published.has(scope.programme) || original === undefined) return [];
    const file = path.join(content, original);
    const text = fs.readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
    const base = keptOriginal(content, source.path) ?? originalInHistory(path.join(content, source.path), file);
    return [{ path: source.path, original, text, base }];
  });
}

/** What became of the library's files that a fork has replaced. */
export async function libraryFindings(
  replacements: readonly Replacement[],
  content: string,
  t: Translate,
): Promise<UpkeepFinding[]> {
  const found = await Promise.all(
    replacements.map(async ({ path: inside, original, text, base }): Promise<UpkeepFinding | undefined> => {
      const file = shownPath(path.join(content, inside));
      const source = shownPath(path.join(content, original));
      if (base === undefined) {
        return { id: 'unknown-original', toDo: false, file, message: t('status.unknownBase', { source }) };
      }
      const diff = await changesBetween(base, text);
      const message = t('status.changedLibrary', { source });
      return diff === undefined ? undefined : { id: 'changed-original', toDo: true, file, message, diff };
    }),
  );
  return found.flatMap(finding => finding ?? []);
}
