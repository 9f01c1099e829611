import type { Graph } from '../model/graph.ts';
import { spokenWords } from '../model/spoken-words.ts';
import type { Problem } from '../problems/problem.ts';
import type { Translate } from '../strings/index.ts';
import type { UpkeepFinding } from './finding.ts';

/** @returns whether a problem of the check is about a name that has changed */
export function isAboutName({ rule, severity, file }: Problem): boolean {
  if (rule === 'unknown-rule') return true;
  if (rule === 'unknown-key' && severity === 'warning') return true;
  return (rule === 'unknown-key' || rule === 'wrong-gap') && file.includes('overrides/');
}

/** What the check says of names that have changed, how many errors there are beside, and which words are missing. */
export function contentFindings(graph: Graph, problems: readonly Problem[], t: Translate): UpkeepFinding[] {
  const names = problems.filter(isAboutName);
  const errors = problems.filter(problem => problem.severity === 'error' && !isAboutName(problem)).length;
  return [
    ...names.map(({ file, line, message, fix }): UpkeepFinding => {
      return { id: 'renamed', toDo: true, file, line, message, mendable: fix !== undefined };
    }),
    ...(errors === 0
      ? []
      : [{ id: 'content', toDo: true, file: undefined, message: t('status.content', { errors }) } as const]),
    ...spokenWords(graph).flatMap(({ language, missing }): UpkeepFinding[] => {
      if (missing.length === 0) return [];
      const keys =
        missing
          .slice(0, 5)
          .map(key => `\`${key}\``)
          .join(', ') + (missing.length > 5 ? ', …' : '');
      const file = `overrides/strings/${language}.yaml`;
      const message = t('status.missingWords', { count: missing.length, language, file, keys });
      return [{ id: 'missing-words', toDo: true, file: undefined, message }];
    }),
  ];
}
