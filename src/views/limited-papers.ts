import type { Document } from '../document/document.ts';
import { pagesNeeded } from '../document/paper-length.ts';
import type { KindId } from '../kinds/index.ts';
import type { Entry } from '../model/entry.ts';
import type { Graph } from '../model/graph.ts';
import { mentionsOf } from '../model/mentions.ts';
import type { Programme } from '../model/programme.ts';
import { referencesOf } from '../model/references.ts';
import type { ContentFile } from '../read/content-file.ts';
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
  const wordsOfSite = graph.content.files.filter(({ scope }) => scope.place === 'site' || scope.place === 'words');
  const everywhere = [programme.language, ...(['mentor', 'mentee'] as const).map(role => context.roleWord(role))];
  const shared = [...everywhere, ...wordsOfSite.map(numberOf)].join(' ');
  return limitedPrintablesOf(context).map(({ kind, entry, limit, document }) => {
    const files = filesBehind(kind, entry, programme);
    const madeOf = [kind, shared, ...files.map(numberOf), ...files.flatMap(file => factsIn(file, context))].join('\n');
    return { source: entry.file.source, key: keyOf(kind), limit, pages: pagesOf(madeOf, document) };
  });
}

/**
 * The files that a paper is made of: its own, those that it names, and that of its programme. Checklists, sheets and questions
 * say nothing of a programme but the facts that they mention, so those of the library are as long in one as in another.
 */
function filesBehind(kind: ArtefactKind, { file }: Entry, programme: Programme): ContentFile[] {
  const named = referencesOf(file).flatMap(({ kind: its, id }) => programme.find(its as KindId, id)?.file ?? []);
  if (kind === 'questions') return named.filter(other => other.kind?.id === 'questions');
  return kind === 'checklist' || kind === 'sheet' ? [file, ...named] : [file, ...named, programme.entry.file];
}

/** The words of the facts that a file mentions. */
const factsIn = (file: ContentFile, { facts }: ProgrammeContext) =>
  mentionsOf(file).flatMap(({ type, target }) => (type === 'placeholder' ? [facts.get(target) ?? ''] : []));

// While somebody writes, the check runs again and again, and nearly all papers are as long as before. A paper is known by the
// numbers of its texts, since the texts themselves would make long keys.
const known = new Map<string, number>();
const numbers = new Map<string, number>();
const mostKept = 5000;

// Never counted from the beginning again, so that no number means two texts.
let next = 0;

function numberOf({ source: { text } }: ContentFile): number {
  const number = numbers.get(text) ?? next++;
  numbers.set(text, number);
  return number;
}

function pagesOf(madeOf: string, makeDocument: () => Document): number {
  const before = known.get(madeOf);
  if (before !== undefined) return before;
  const pages = pagesNeeded(makeDocument());
  if (known.size >= mostKept) {
    known.clear();
    numbers.clear();
  }
  known.set(madeOf, pages);
  return pages;
}
