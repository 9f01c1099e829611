import type { Reporter } from './define-reporter.ts';

/** One JSON object: `{problems, summary}` and nothing else. */
export const json: Reporter = ({ problems, summary }) => `${JSON.stringify({ problems, summary }, null, 2)}\n`;
