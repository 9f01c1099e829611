import type { Graph } from '../model/graph.ts';
import { isEnglish, languageOf } from '../model/language-of.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Rule, RuleContext } from './define-rule.ts';

type Report = Parameters<RuleContext['report']>;

/**
 * What rules that look at each file by itself said of the files of the last check. They are run again over the files that are new,
 * and over all of them when the day, the words or the language of a file have changed.
 */
export class KeptReports {
  readonly #byRule = new Map<string, WeakMap<ContentFile, { readonly around: string; readonly reports: Report[] }>>();

  /** Runs such a rule, or says again what it said, in the order of the files. */
  run(rule: Rule, context: RuleContext): void {
    const { graph } = context;
    const kept = this.#byRule.get(rule.id) ?? new WeakMap();
    this.#byRule.set(rule.id, kept);
    const around = surroundingsOf(context);
    const isKept = (file: ContentFile) => kept.get(file)?.around === around.get(file);
    const files = graph.content.files.filter(file => !isKept(file));
    if (files.length > 0) {
      const fresh = new Map(files.map(file => [file.source.file, [] as Report[]]));
      rule.check({
        ...context,
        graph: { ...graph, content: { ...graph.content, files } },
        report: (...report) => {
          const own = fresh.get(report[0].file);
          if (!own)
            throw new RangeError(
              `Unexpected problem of \`${rule.id}\` in ${report[0].file}, expected it in the file that was looked at`,
            );
          own.push(report);
        },
      });
      for (const file of files)
        kept.set(file, { around: around.get(file) ?? '', reports: fresh.get(file.source.file) ?? [] });
    }
    for (const file of graph.content.files)
      for (const report of kept.get(file)?.reports ?? []) context.report(...report);
  }
}

type Surroundings = ReadonlyMap<ContentFile, string>;

// The same for all such rules of a check.
const known = new WeakMap<Graph, Surroundings>();

/** All that such a rule may know beside a file, by file. */
function surroundingsOf({ graph, today, release }: RuleContext): Surroundings {
  const before = known.get(graph);
  if (before) return before;
  const site = JSON.stringify([
    today,
    release,
    graph.settings?.language,
    graph.settings?.html,
    graph.programmes.map(({ id }) => id),
    [...graph.words],
  ]);
  const ofFile = (file: ContentFile) => `${languageOf(file, graph)} ${isEnglish(file, graph)} ${site}`;
  const found = new Map(graph.content.files.map(file => [file, ofFile(file)]));
  known.set(graph, found);
  return found;
}
