import type { Graph } from '../model/graph.ts';
import { ruleUrl } from '../model/urls.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import type { Translate } from '../strings/index.ts';
import type { Rule } from './define-rule.ts';

/** Runs every rule over the whole content and gives all problems, sorted by file and place. */
export function checkGraph(graph: Graph, rules: readonly Rule[], t: Translate, today: string): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) {
    rule.check({
      graph,
      t,
      today,
      report(place, message, { suggestion, related } = {}) {
        problems.push({
          rule: rule.id,
          severity: rule.severity,
          message,
          ...place,
          ...(suggestion === undefined ? {} : { suggestion }),
          ...(related === undefined ? {} : { related }),
          docs: ruleUrl(rule.id),
        });
      },
    });
  }
  return sortProblems(problems);
}
