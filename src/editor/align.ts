/** Where an entry of a changed list comes from. */
export type Origin =
  | { readonly from: number; readonly kept: true }
  /** The same entry with something changed in it. */
  | { readonly from: number; readonly kept: false }
  | undefined;

/**
 * Says of each entry of a list after a change which one it was before: those that are the same are found first, and
 * what lies between them is taken for changed, in order, as far as it goes. So one edit never moves the rest.
 * @returns one origin for each entry of `after`; undefined for a new one
 */
export function align<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  same: (a: Entry, b: Entry) => boolean,
): Origin[] {
  const origins: Origin[] = after.map(() => undefined);
  let [start, open] = [0, 0];
  for (const [from, to] of [...longestCommon(before, after, same), [before.length, after.length] as const]) {
    for (; start < from && open < to; start += 1, open += 1) origins[open] = { from: start, kept: false };
    if (to < after.length) origins[to] = { from, kept: true };
    [start, open] = [from + 1, to + 1];
  }
  return origins;
}

/** The pairs of places of the longest row of entries that both lists have in the same order. */
function longestCommon<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  same: (a: Entry, b: Entry) => boolean,
): [number, number][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] as number[];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = same(before[i] as Entry, after[j] as Entry)
        ? length(i + 1, j + 1) + 1
        : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (same(before[i] as Entry, after[j] as Entry)) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Whether two plain values are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
