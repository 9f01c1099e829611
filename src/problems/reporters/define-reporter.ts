import type { Problem, Summary } from '../problem.ts';

/** What a reporter is given: sorted problems and what the pretty one needs to show them. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** The text of a file that was read, for code frames. */
  readonly textOf: (file: string) => string | undefined;
  readonly colour: boolean;
}

/** A pure function from a report to the text that is printed. */
export type Reporter = (report: Report) => string;
