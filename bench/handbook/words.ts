/** Numbers from 0 to below 1, the same row for the same seed: mulberry32. */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const beginnings = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const ends = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck'];

const vocabularySize = 6000;

/** Words that nobody has read before, as varied as those of a handbook. */
const vocabulary: readonly string[] = (() => {
  const random = randomFrom(1);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() ** 2 * 2.6);
    words.add(Array.from({ length: syllables }, () => pick(beginnings) + pick(middles) + pick(ends)).join(''));
  }
  return [...words].filter(word => word.length > 1);
})();

/** A word; a few are said often and most seldom, as in any language. */
export function word(random: Random): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'we';
}

export const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => word(random)).join(' ');

/** A sentence of 8 to 16 words. */
export function sentence(random: Random): string {
  const text = words(random, 8 + Math.floor(random() * 9));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const sentences = (random: Random, count: number): string =>
  Array.from({ length: count }, () => sentence(random)).join(' ');

/** A title of two to four words. */
export function title(random: Random): string {
  const text = words(random, 2 + Math.floor(random() ** 2 * 2.6));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
