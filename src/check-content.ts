import type { Format } from './document/format.ts';
import { type Graph, linkContent } from './model/graph.ts';
import { translatorFor } from './model/own-words.ts';
import type { Programme } from './model/programme.ts';
import { loadOverrides, type OwnPlugin } from './overrides/load-overrides.ts';
import { type Problem, type Summary, summarise } from './problems/problem.ts';
import { KeptFiles } from './read/kept-files.ts';
import { readContent } from './read/read-content.ts';
import { checkGraph } from './rules/check-graph.ts';
import type { Rule } from './rules/define-rule.ts';
import { rules as builtIn } from './rules/index.ts';
import { KeptReports } from './rules/kept-reports.ts';
import { forgetOtherBodies, parseBlocks } from './text/markdown.ts';
import type { OwnDocument } from './views/define-document.ts';
import { limitedPapers } from './views/limited-papers.ts';

/** The content of a folder, linked, with all that is wrong with it. */
export interface CheckedContent {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** The rules that were run: the built-in ones, and those of the fork. */
  readonly rules: readonly Rule[];
  /** What the fork adds to what is made of the content. */
  readonly own: OwnParts;
}

/** What a fork adds to what is made of its content. */
export interface OwnParts {
  readonly formats: readonly Format[];
  readonly documents: readonly OwnDocument[];
  readonly plugins: readonly OwnPlugin[];
}

/** What one check leaves for the next of the same folder, so that only what has changed is looked at anew. */
export class KeptCheck {
  readonly files = new KeptFiles();
  readonly reports = new KeptReports();
}

export interface CheckContentOptions {
  /** Before publishing for good, when some warnings are errors. Default: `false`. */
  readonly release?: boolean;
  /** Where the site is published, in place of the address in `site.yaml`. */
  readonly url?: string | undefined;
  /** Whether pages will be made of the content: its Markdown is then parsed once for both, and kept. Default: `false`. */
  readonly forPages?: boolean;
  /** What the check before this one of the same folder has left. Default: nothing. */
  readonly kept?: KeptCheck;
}

/**
 * Reads, links and checks a content folder.
 * @param folder the content folder, absolute or relative to the working directory
 * @throws when the folder cannot be read; mistakes in the content are problems, not errors
 */
export async function checkContent(
  folder: string,
  { url, forPages = false, kept = new KeptCheck(), ...options }: CheckContentOptions = {},
): Promise<CheckedContent> {
  const { kinds, rules: ownRules, faults, ...own } = await loadOverrides(folder);
  const content = await readContent(folder, kinds, { formats: own.formats.map(({ id }) => id), faults }, kept.files);
  const bodies = content.files.map(({ source }) => source.body);
  forgetOtherBodies(bodies);
  if (forPages) bodies.forEach(parseBlocks);
  const graph = linkContent(content, url);
  const rules = withOwn(ownRules);
  const today = new Date().toISOString().slice(0, 10);
  const t = translatorFor(graph, graph.settings?.language ?? 'en');
  const papersOf = (programme: Programme) => limitedPapers(programme, graph, own);
  const problems = checkGraph(graph, { rules, t, today, papersOf, kept: kept.reports, ...options });
  return { graph, problems, summary: summarise(problems, graph.content.files.length), rules, own };
}

/** A fork's rule of the same name takes the place of a built-in one. */
function withOwn(own: readonly Rule[]): readonly Rule[] {
  return [...new Map([...builtIn, ...own].map(rule => [rule.id, rule])).values()];
}
