export type Severity = 'error' | 'warning' | 'info';

/** A span of a file. Lines and columns count from 1; the end is the first column after the span. */
export interface Place {
  /** The file, relative to the folder the command ran in, with `/` between folders. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that explains a problem, e.g. where a name was first used. */
export interface RelatedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A change to a file that mends a problem: the letters from `start` up to `end` give way to `text`. */
export interface Fix {
  /** Offsets into the text of the file, without a byte-order mark. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A mistake as a value: what was found, what was expected, what to do, and where. */
export interface Problem extends Place {
  /** The name of the rule that found it, e.g. `unknown-key`. Stable: forks turn rules off by this name. */
  readonly rule: string;
  readonly severity: Severity;
  /** One or two plain sentences. */
  readonly message: string;
  /** The name that was probably meant. */
  readonly suggestion?: string;
  readonly related?: readonly RelatedPlace[];
  /** Where the manual explains the rule. */
  readonly docs: string;
  /** How to mend it without a doubt. Not printed: `check --fix` uses it. */
  readonly fix?: Fix;
}

/** Puts problems in a fixed order: by file, then place, then rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** Code unit order, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many problems of each weight there are, and how many files were read. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly files: number;
}

export function summarise(problems: readonly Problem[], files: number): Summary {
  return {
    errors: problems.filter(problem => problem.severity === 'error').length,
    warnings: problems.filter(problem => problem.severity === 'warning').length,
    files,
  };
}
