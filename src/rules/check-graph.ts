import type { Graph } from '../model/graph.ts';
import { likelyPaths } from '../model/likely-paths.ts';
import type { Programme } from '../model/programme.ts';
import { ruleUrl } from '../model/urls.ts';
import { OverrideError } from '../problems/override-error.ts';
import { type Problem, type Severity, sortProblems } from '../problems/problem.ts';
import type { Translate } from '../strings/index.ts';
import { brokenOverride } from './broken-override.ts';
import type { Rule, RuleContext } from './define-rule.ts';
import { KeptReports } from './kept-reports.ts';

/** How a check is run. */
export interface CheckOptions {
  readonly rules: readonly Rule[];
  readonly t: Translate;
  /** The day of the check, as `2026-03-31`: some rules compare days with it. */
  readonly today: string;
  /** Measures what is printed. Default: nothing is, and no limit is checked. */
  readonly papersOf?: RuleContext['papersOf'];
  /** `true` before publishing for good: some warnings are then errors. Default: `false`. */
  readonly release?: boolean;
  /** What rules said of the files in the check before this one. Default: nothing. */
  readonly kept?: KeptReports;
}

/** What `check` in `site.yaml` or `x-check` in a file says of a rule. */
export type RuleLevel = 'off' | Severity;

/** Runs every rule over the whole content and gives all problems, sorted by file and place. */
export function checkGraph(
  graph: Graph,
  { rules, t, today, papersOf = () => [], release = false, kept = new KeptReports() }: CheckOptions,
): Problem[] {
  const problems: Problem[] = [];
  const levelIn = levelsOf(graph, rules);
  const run = (rule: Rule, soundProgrammes: readonly Programme[], isSound: boolean) => {
    try {
      check(rule, soundProgrammes, isSound);
    } catch (error) {
      // Of what a program of the fork's own measures, such as a document, several rules may ask.
      if (!(error instanceof OverrideError)) throw error;
      const problem = failureOf(error, t);
      if (!problems.some(({ file, message }) => file === problem.file && message === problem.message))
        problems.push(problem);
    }
  };
  const check = (rule: Rule, soundProgrammes: readonly Programme[], isSound: boolean) => {
    const context: RuleContext = {
      graph,
      rules,
      soundProgrammes,
      isSound,
      isReported: file => problems.some(problem => problem.file === file && problem.severity !== 'info'),
      papersOf,
      t,
      today,
      release,
      report(place, message, { suggestion, related, severity, fix } = {}) {
        const own = rule.essential ? undefined : levelIn(place.file, rule.id);
        const level = own ?? severity ?? rule.severity;
        if (level === 'off') return;
        problems.push({
          rule: rule.id,
          severity: level,
          message,
          ...place,
          ...(suggestion === undefined ? {} : { suggestion }),
          ...(related === undefined ? {} : { related }),
          docs: ruleUrl(rule.id),
          ...(fix === undefined ? {} : { fix }),
        });
      },
    };
    if (rule.perFile) kept.run(rule, context);
    else rule.check(context);
  };
  for (const rule of rules.filter(({ essential }) => essential)) run(rule, [], false);
  const sound = soundProgrammes(graph, problems);
  const isSound = !problems.some(({ severity }) => severity === 'error');
  const others = rules.filter(({ essential }) => !essential);
  for (const rule of others.filter(({ last }) => !last)) run(rule, sound, isSound);
  for (const rule of others.filter(({ last }) => last)) run(rule, sound, isSound);
  return sortProblems(problems);
}

/** A rule or a document of the fork's own that failed: the rest is checked all the same. */
function failureOf({ file, line, column, reason }: OverrideError, t: Translate): Problem {
  const message = t('problem.ownFailed', { reason });
  const place = { file, line, column, endLine: line, endColumn: column };
  return { rule: brokenOverride.id, severity: 'error', message, ...place, docs: ruleUrl(brokenOverride.id) };
}

function soundProgrammes(graph: Graph, problems: readonly Problem[]): Programme[] {
  const broken = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const files = graph.content.files.filter(({ source }) => broken.has(source.file));
  if (files.some(({ scope }) => scope.place === 'library' || scope.place === 'site')) return [];
  // A misplaced file may belong to any programme: who misses it is not to blame.
  if (files.some(({ scope }) => scope.place === 'nowhere') || likelyPaths(graph.content).size > 0) return [];
  return graph.programmes.filter(
    ({ id }) => !files.some(({ scope }) => scope.place === 'programme' && scope.programme === id),
  );
}

/** The level that a rule has in a file: the file's own word comes before that of the whole site. */
function levelsOf(graph: Graph, rules: readonly Rule[]): (file: string, rule: string) => RuleLevel | undefined {
  const names = new Map(rules.map(({ id, formerly }) => [id, [id, ...Object.keys(formerly ?? {})]]));
  // Its name of today comes before those it had.
  const levelAmong = (levels: Readonly<Record<string, RuleLevel>> | undefined, rule: string) =>
    names.get(rule)?.flatMap(name => levels?.[name] ?? [])[0];
  const everywhere = graph.settings?.check ?? {};
  const inFiles = new Map<string, Readonly<Record<string, RuleLevel>>>();
  for (const { source, data } of graph.content.files) {
    const own = typeof data === 'object' && data !== null ? Reflect.get(data, 'check') : undefined;
    if (typeof own === 'object' && own !== null && source.path !== 'site.yaml')
      inFiles.set(source.file, own as Record<string, RuleLevel>);
  }
  return (file, rule) => levelAmong(inFiles.get(file), rule) ?? levelAmong(everywhere, rule);
}
