import type { Graph } from '../model/graph.ts';
import type { Programme } from '../model/programme.ts';
import type { Fix, Place, RelatedPlace, Severity } from '../problems/problem.ts';
import type { Translate } from '../strings/index.ts';
import type { LimitedPaper } from './too-many-pages.ts';

/** What a rule may add to a problem. */
export interface ProblemDetails {
  readonly suggestion?: string | undefined;
  readonly related?: readonly RelatedPlace[];
  /** How to mend it, when that is beyond doubt. */
  readonly fix?: Fix | undefined;
  /** When it weighs more or less than the rule's other problems. */
  readonly severity?: Severity;
}

/** What a rule is given. */
export interface RuleContext {
  readonly graph: Graph;
  /** All rules of this check. */
  readonly rules: readonly Rule[];
  /**
   * The published programmes in whose files, and in the library, no essential rule found an error. Rules about the
   * sense of a programme look at these, so that one slip is not reported again by what follows from it.
   */
  readonly soundProgrammes: readonly Programme[];
  /** Whether no essential rule found an error in any file, so that what nobody mentions is truly left out. */
  readonly isSound: boolean;
  /** Whether an error or a warning was found in a file so far, by its name as problems give it. */
  readonly isReported: (file: string) => boolean;
  /** What a programme has to print that says how many pages it may take, with the number that it would take. */
  readonly papersOf: (programme: Programme) => readonly LimitedPaper[];
  readonly t: Translate;
  /** The day of the check, as `2026-03-31`. */
  readonly today: string;
  /** Whether the site is about to be published for good: what may wait while writing is then an error. */
  readonly release: boolean;
  /** Reports one problem: where, what was found and expected, and the nearest name if there is one. */
  report(place: Place, message: string, details?: ProblemDetails): void;
}

/** A content file in an example, with its path inside the content folder. */
export interface RuleExample {
  readonly path: string;
  readonly text: string;
  /** Other files that it needs to be an example at all. Default: none. */
  readonly beside?: readonly RuleExample[];
}

/** One check over the whole content. */
export interface Rule {
  /** Its stable name, e.g. `unknown-key`. */
  readonly id: string;
  /**
   * Earlier names, each with the version that gave it the new one: `{ 'old-name': '1.2.0' }`. Under `check`, they work as
   * long as `worksUntil` says. Default: none.
   */
  readonly formerly?: Readonly<Record<string, string>>;
  readonly severity: Severity;
  /**
   * `true` for what a site cannot be made without: readable files, known keys, references that lead somewhere. Such rules
   * run first and cannot be turned off. Default: `false`.
   */
  readonly essential?: boolean;
  /** `true` for what is worth saying only of files in which nothing else was found: the rule runs last. Default: `false`. */
  readonly last?: boolean;
  /**
   * `true` for a rule that looks at each file by itself: all that it says of a file follows from that file, its language, the
   * programmes that are published, whether HTML is let in, the words of the interface and the day. It may be given some of the
   * files only, and what it said of one is kept while that stays as it is. Default: `false`, the rule looks at the whole content.
   */
  readonly perFile?: boolean;
  /** Its page in the manual: what it finds, why that matters, and an example that it reports and one it does not. */
  readonly docs: {
    readonly what: string;
    readonly why: string;
    readonly bad: RuleExample;
    readonly good: RuleExample;
  };
  check(context: RuleContext): void;
}

/**
 * Makes a rule. The built-in rules and a fork's own are made the same way.
 * @throws TypeError when the name is not in small letters with hyphens
 */
export function defineRule(rule: Rule): Rule {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(rule.id)) {
    throw new TypeError(`Unexpected rule name \`${rule.id}\`, expected small letters with hyphens`);
  }
  return Object.freeze(rule);
}
