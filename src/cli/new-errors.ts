import type { Problem } from '../problems/problem.ts';

/** The errors that were not there before something was written. */
export function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Set(before.map(nameOf));
  return after.filter(problem => problem.severity === 'error' && !known.has(nameOf(problem)));
}

/** A line may have moved; the same mistake in the same file is no new one. */
const nameOf = ({ file, rule, message }: Problem) => `${file} ${rule} ${message}`;
