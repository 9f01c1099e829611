import type { Problem, Summary } from '../problem.ts';

/** What a reporter is given: sorted problems and what the pretty one needs to show them. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly summary: Summary;
  /** The text of a file that was read, for code frames. */
  readonly textOf: (file: string) => string | undefined;
  readonly colour: boolean;
  /** Gives the words around the problems, in the language of the site. */
  readonly t: (word: ReportWord, values?: Readonly<Record<string, string | number>>) => string;
}

/** The words of a report that are no part of a problem. */
export type ReportWord = `report.${'error' | 'warning' | 'info' | 'none' | 'found'}` | `report.count.${Counted}`;
export type Counted = 'error' | 'warning' | 'info' | 'file';

/** A pure function from a report to the text that is printed. */
export type Reporter = (report: Report) => string;
