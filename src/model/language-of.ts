import type { ContentFile } from '../read/content-file.ts';
import type { Graph } from './graph.ts';

/** The language that a file is written in: that of its programme, or of the site. */
export function languageOf({ scope }: ContentFile, { files, settings }: Graph): string {
  const programme =
    scope.place === 'programme' ? files.get(`programmes/${scope.programme}/programme.md`)?.source.values : undefined;
  return typeof programme?.language === 'string' ? programme.language : (settings?.language ?? 'en-GB');
}

/** @returns whether rules about English words may look at a file: not while the file that gives the language is broken. */
export function isEnglish(file: ContentFile, graph: Graph): boolean {
  const { scope } = file;
  const home = scope.place === 'programme' ? graph.files.get(`programmes/${scope.programme}/programme.md`) : undefined;
  if (!graph.settings || (home && home !== file && home.data === undefined)) return false;
  return /^en\b/i.test(languageOf(file, graph));
}
