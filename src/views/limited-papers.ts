import type { Document } from '../document/document.ts';
import { paperLength } from '../document/paper-length.ts';
import type { KindId } from '../kinds/index.ts';
import type { Graph } from '../model/graph.ts';
import type { Programme } from '../model/programme.ts';
import { referencesOf } from '../model/references.ts';
import type { LimitedPaper } from '../rules/too-many-pages.ts';
import type { ArtefactKind } from './artefacts.ts';
import { limitedPrintablesOf } from './downloads.ts';
import { type OwnViews, ProgrammeContext } from './programme-context.ts';

/** The keys that say how many pages something may take; a session says it for each of its sheets. */
const keyOf = (kind: ArtefactKind) =>
  kind === 'worksheet' ? 'worksheetPages' : kind === 'questions' ? 'questionPages' : 'pages';

/** What a programme has to print that says how many pages it may take, with the number that it would take. */
export function limitedPapers(programme: Programme, graph: Graph, own: OwnViews = {}): LimitedPaper[] {
  if (!graph.settings) return [];
  const context = new ProgrammeContext(programme, graph, graph.settings, () => true, undefined, own);
  return limitedPrintablesOf(context).flatMap(({ kind, pages, source: path, document }) => {
    const source = graph.files.get(path)?.source;
    if (pages === undefined || !source) return [];
    const texts = [kind, ...textsBehind(path, programme, graph).map(numberOf)].join(' ');
    return [{ source, key: keyOf(kind), limit: pages, pages: pagesOf(texts, document) }];
  });
}

/** The texts that a paper is made of: its file, those that it names, and what its programme says of itself. */
function textsBehind(path: string, programme: Programme, { files }: Graph): string[] {
  const file = files.get(path);
  const named = file ? referencesOf(file).map(({ kind, id }) => programme.find(kind as KindId, id)?.file) : [];
  return [programme.entry.file, file, ...named].map(each => each?.source.text ?? '');
}

// While somebody writes, the check runs again and again, and nearly all papers are as long as before. A paper is known by the
// numbers of its texts, since the texts themselves would make long keys.
const known = new Map<string, number>();
const numbers = new Map<string, number>();
const mostKept = 5000;

// Never counted from the beginning again, so that no number means two texts.
let next = 0;

function numberOf(text: string): number {
  const number = numbers.get(text) ?? next++;
  numbers.set(text, number);
  return number;
}

/** The pages on the kind of paper that holds less. */
function pagesOf(texts: string, makeDocument: () => Document): number {
  const before = known.get(texts);
  if (before !== undefined) return before;
  const document = makeDocument();
  const pages = Math.ceil(Math.max(paperLength(document, 'a4'), paperLength(document, 'letter')));
  if (known.size >= mostKept) {
    known.clear();
    numbers.clear();
  }
  known.set(texts, pages);
  return pages;
}
