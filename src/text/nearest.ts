/**
 * Finds the name someone most likely meant.
 * @param word what was written
 * @param names what could have been meant
 * @returns the closest name within about a third of its length in slips, or undefined when none is near.
 */
export function nearestName(word: string, names: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const limit = Math.max(1, Math.floor(Math.max(written.length, name.length) / 3));
    if (Math.abs(name.length - written.length) > limit) continue;
    const distance = slipsBetween(written, name.toLowerCase());
    const isNearer =
      distance < bestDistance ||
      (distance === bestDistance && best !== undefined && lettersKept(written, name) > lettersKept(written, best));
    if (distance <= limit && isNearer) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

/** How many letters two words share at their starts and ends: of two near names, one that lost a letter is likelier. */
function lettersKept(written: string, name: string): number {
  const other = name.toLowerCase();
  const most = Math.min(written.length, other.length);
  let start = 0;
  while (start < most && written[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && written.at(-1 - end) === other.at(-1 - end)) end += 1;
  return start + end;
}

/** Optimal string alignment distance: letters added, left out, changed, or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
