// How search reads words: the same when the index is made and, in the browser, when somebody searches.

/** A text without capitals, accents and apostrophes: `Can’t` and `cant` are one word. @param {string} text */
export function folded(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '');
}

/** The words of a text as search compares them. @param {string} text @returns {string[]} */
export function searchWords(text) {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * How much a word is one of others: 1 for the same, 0.8 for the beginning of one, 0.7 for what may be an inflection of one.
 * @param {string} word @param {readonly string[]} others all folded
 */
export function likeness(word, others) {
  if (others.includes(word)) return 1;
  if (others.some(other => other.startsWith(word))) return 0.8;
  if (word.length < 5) return 0;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  return others.some(other => other.length <= word.length + 3 && other.startsWith(stem)) ? 0.7 : 0;
}

/**
 * Cuts a text into the parts between and at the words that were searched for.
 * @param {string} text @param {readonly string[]} words folded
 * @returns {{ text: string, isFound: boolean }[]} the parts make the text again
 */
export function foundParts(text, words) {
  return text
    .split(/([\p{L}\p{N}\p{Mn}]+(?:['’ʼ][\p{L}\p{N}]+)*)/u)
    .map((part, index) => ({
      text: part,
      isFound: index % 2 === 1 && words.some(word => likeness(word, [folded(part)]) > 0),
    }))
    .filter(part => part.text !== '');
}

/**
 * Whether two words differ by one slip at most: a letter left out, added or changed, or two neighbours swapped.
 * @param {string} one @param {string} other
 */
export function isNear(one, other) {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * The known words that somebody may have meant, the likeliest first. Words of the first list are likelier than those of the
 * next, whole words likelier than beginnings, letters swapped or doubled likelier than other slips, and a slip in the first
 * letter is rare.
 * @param {string} word folded @param {readonly (readonly string[])[]} lists
 * @param {boolean} isWhole false while the word may still be typed, so that it may be the beginning of another
 * @returns {string[]} none when the word is known, or resembles none
 */
export function meantWords(word, lists, isWhole) {
  const isKnown = (/** @type {string} */ known) => known === word || (!isWhole && known.startsWith(word));
  if (word.length < (isWhole ? 2 : 3) || lists.some(words => words.some(isKnown))) return [];
  const letters = lettersOf(word);
  const likelihood = (/** @type {string} */ known) =>
    (lettersOf(known) === letters ? 2 : 0) + (known[0] === word[0] ? 1 : 0) + (lists[0]?.includes(known) ? 1 : 0);
  /** @type {((known: string) => string)[]} */
  const ways = [known => known];
  if (!isWhole && word.length > 4) {
    ways.push(...[0, -1, 1].map(more => (/** @type {string} */ known) => known.slice(0, word.length + more)));
  }
  for (const way of ways) {
    const near = lists.flatMap(words => words.filter(known => isNear(word, way(known))));
    if (near.length === 0) continue;
    const sorted = near.sort((one, other) => likelihood(other) - likelihood(one));
    return sorted.filter(known => likelihood(known) >= likelihood(sorted[0] ?? '') - 2);
  }
  return [];
}

/** The letters of a word whatever their order, each of several alike in a row once. @param {string} word */
const lettersOf = word => [...word.replace(/(.)\1+/gu, '$1')].sort().join('');
