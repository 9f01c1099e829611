import type { Problem } from '../problem.ts';
import type { Reporter } from './define-reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, which code hosts and editors read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const sarif: Reporter = ({ problems }) => {
  const rules = [...new Map(problems.map(problem => [problem.rule, problem.docs]))].map(([id, docs]) => ({
    id,
    ...(docs.startsWith('http') ? { helpUri: docs } : {}),
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'mentorbook', rules } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function resultOf(problem: Problem) {
  const { line: startLine, column: startColumn, endLine, endColumn } = problem;
  return {
    ruleId: problem.rule,
    level: levels[problem.severity],
    message: { text: problem.message },
    locations: [locationOf(problem.file, { startLine, startColumn, endLine, endColumn })],
    ...(problem.related
      ? {
          relatedLocations: problem.related.map(({ file, line, column, message }) => ({
            ...locationOf(file, { startLine: line, startColumn: column }),
            message: { text: message },
          })),
        }
      : {}),
  };
}

function locationOf(file: string, region: Record<string, number>) {
  return { physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region } };
}
