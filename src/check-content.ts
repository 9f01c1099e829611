import { kindList } from './kinds/index.ts';
import { type Graph, linkContent } from './model/graph.ts';
import type { Programme } from './model/programme.ts';
import { type Problem, type Summary, summarise } from './problems/problem.ts';
import { loadOwnModules } from './read/own-modules.ts';
import { readContent } from './read/read-content.ts';
import { checkGraph } from './rules/check-graph.ts';
import type { Rule } from './rules/define-rule.ts';
import { rules as builtIn } from './rules/index.ts';
import { translator } from './strings/index.ts';
import { limitedPapers } from './views/limited-papers.ts';

/** The content of a folder, linked, with all that is wrong with it. */
export interface CheckedContent {
  readonly graph: Graph;
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** The rules that were run: the built-in ones, and those of the fork. */
  readonly rules: readonly Rule[];
}

/**
 * Reads, links and checks a content folder.
 * @param folder the content folder, absolute or relative to the working directory
 * @param options `release`: before publishing for good, when some warnings are errors
 * @throws when the folder cannot be read; mistakes in the content are problems, not errors
 */
export async function checkContent(
  folder: string,
  options: { readonly release?: boolean } = {},
): Promise<CheckedContent> {
  const [content, own] = await Promise.all([readContent(folder, kindList), loadOwnModules(folder, 'rules')]);
  const graph = linkContent(content);
  const rules = withOwn(own as Rule[]);
  const today = new Date().toISOString().slice(0, 10);
  const t = translator(graph.settings?.language ?? 'en');
  const papersOf = (programme: Programme) => limitedPapers(programme, graph);
  const problems = checkGraph(graph, { rules, t, today, papersOf, ...options });
  return { graph, problems, summary: summarise(problems, graph.content.files.length), rules };
}

/** A fork's rule of the same name takes the place of a built-in one. */
function withOwn(own: readonly Rule[]): readonly Rule[] {
  return [...new Map([...builtIn, ...own].map(rule => [rule.id, rule])).values()];
}
