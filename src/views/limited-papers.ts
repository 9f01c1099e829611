import type { Document } from '../document/document.ts';
import { paperLength } from '../document/paper-length.ts';
import type { Graph } from '../model/graph.ts';
import type { Programme } from '../model/programme.ts';
import type { LimitedPaper } from '../rules/too-many-pages.ts';
import type { ArtefactKind } from './artefacts.ts';
import { printablesOf } from './downloads.ts';
import { ProgrammeContext } from './programme-context.ts';

/** The keys that say how many pages something may take; a session says it for each of its sheets. */
const keyOf = (kind: ArtefactKind) =>
  kind === 'worksheet' ? 'worksheetPages' : kind === 'questions' ? 'questionPages' : 'pages';

/** What a programme has to print that says how many pages it may take, with the number that it would take. */
export function limitedPapers(programme: Programme, graph: Graph): LimitedPaper[] {
  if (!graph.settings) return [];
  const context = new ProgrammeContext(programme, graph, graph.settings, () => true);
  return printablesOf(context).flatMap(({ kind, role, pages, source: path, document }) => {
    const source = graph.files.get(path)?.source;
    // What is for one of the pair alone is never longer.
    const isVersion = (kind === 'worksheet' || kind === 'questions') && role !== 'both';
    if (pages === undefined || isVersion || !source) return [];
    return [{ source, key: keyOf(kind), limit: pages, pages: pagesOf(document()) }];
  });
}

/** The pages on the kind of paper that holds less. */
function pagesOf(document: Document): number {
  return Math.ceil(Math.max(paperLength(document, 'a4'), paperLength(document, 'letter')));
}
