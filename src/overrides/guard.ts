import { OverrideError } from '../problems/override-error.ts';
import { errorIn } from './place-of-error.ts';

/** A program of the fork's own, as it was found. */
export interface OwnModule {
  /** As problems name it, e.g. `content/overrides/rules/no-shouting.ts`. */
  readonly file: string;
  readonly absolute: string;
  readonly value: unknown;
}

/** What went wrong in a program, with its file and the place in it. */
export function failureIn({ file, absolute }: Omit<OwnModule, 'value'>, error: unknown): OverrideError {
  if (error instanceof OverrideError) return error;
  const { line, column, reason } = errorIn(absolute, error);
  return new OverrideError({ file, line, column }, reason);
}

/**
 * Makes a function of a fork's own one that fails as a problem of its file rather than as a fault of Mentorbook.
 * @param run what it does
 * @returns the same, which throws an OverrideError for whatever goes wrong, and for an answer that comes only later
 */
export function guarded<Args extends readonly unknown[], Result>(
  module: Omit<OwnModule, 'value'>,
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    let result: Result;
    try {
      result = run(...args);
    } catch (error) {
      throw failureIn(module, error);
    }
    if (result instanceof Promise) {
      // What it comes to does not count any more.
      result.catch(() => undefined);
      throw new OverrideError(
        { file: module.file, line: 1, column: 1 },
        'it answers later; take the word `async` away',
      );
    }
    return result;
  };
}
