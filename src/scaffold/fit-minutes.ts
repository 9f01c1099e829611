/**
 * Shares a length out among steps in the proportion that they had.
 * @param minutes how long each step took
 * @param total how long all of them are to take
 * @returns whole minutes that add up to the total, in fives where all was in fives; undefined when a step would get none
 */
export function fitMinutes(minutes: readonly number[], total: number): number[] | undefined {
  const unit = [...minutes, total].every(each => each % 5 === 0) && total / 5 >= minutes.length ? 5 : 1;
  const sum = minutes.reduce((all, each) => all + each, 0);
  const exact = minutes.map(each => (each * total) / sum / unit);
  const whole = exact.map(each => Math.max(1, Math.floor(each)));
  let left = total / unit - whole.reduce((all, each) => all + each, 0);
  // Whoever was cut most gets the rest first; whoever was given too much gives it back.
  const byNeed = exact.map((each, index) => ({ index, need: each - (whole[index] ?? 0) }));
  byNeed.sort((a, b) => b.need - a.need);
  for (let turn = 0; left > 0; turn += 1, left -= 1) add(byNeed[turn % byNeed.length]?.index, 1);
  for (; left < 0; left += 1) {
    const longest = whole.indexOf(Math.max(...whole));
    if ((whole[longest] ?? 1) <= 1) return undefined;
    add(longest, -1);
  }
  return whole.map(each => each * unit);

  function add(index: number | undefined, change: number): void {
    if (index !== undefined) whole[index] = (whole[index] ?? 0) + change;
  }
}
