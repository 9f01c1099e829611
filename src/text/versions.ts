/**
 * How long an earlier name goes on working: through the rest of the major version that renamed it, and the whole of the next.
 * @param since the version that renamed it, e.g. `1.4.0`
 * @returns the first version in which it is gone, e.g. `3.0.0`
 */
export function worksUntil(since: string): string {
  const major = Number.parseInt(since, 10);
  if (Number.isNaN(major)) throw new RangeError(`Unexpected version \`${since}\`, expected one such as \`1.4.0\``);
  return `${major + 2}.0.0`;
}
