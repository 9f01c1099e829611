import type { Reporter } from './define-reporter.ts';

/** One JSON object: `{problems, summary}` and nothing else. */
export const json: Reporter = ({ problems, summary }) => {
  const printed = problems.map(({ fix: _, ...problem }) => problem);
  return `${JSON.stringify({ problems: printed, summary }, null, 2)}\n`;
};
