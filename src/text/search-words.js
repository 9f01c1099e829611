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
 * How much a word is one of others: 1 for the same, less for an inflection of it or for its beginning, 0 for neither.
 * @param {string} word @param {readonly string[]} others all folded
 */
export function likeness(word, others) {
  if (others.includes(word)) return 1;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  const isLike = (/** @type {string} */ other) =>
    other.startsWith(word) || (word.length > 4 && other.length <= word.length + 3 && other.startsWith(stem));
  return others.some(isLike) ? 0.8 : 0;
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
 * The known word that somebody most likely meant. Words of the first list are likelier than those of the next, whole words
 * likelier than beginnings, and a slip is rarely in the first letter.
 * @param {string} word folded @param {readonly (readonly string[])[]} lists
 * @returns {string | undefined} undefined when the word is known, begins a known one, or resembles none
 */
export function meantWord(word, lists) {
  if (word.length < 3 || lists.some(words => words.some(known => known.startsWith(word)))) return undefined;
  /** @type {((known: string) => string)[]} */
  const ways = [known => known];
  // Whoever is still typing has written a beginning, which may have a slip in it as well.
  if (word.length >= 5)
    ways.push(...[0, -1, 1].map(more => (/** @type {string} */ known) => known.slice(0, word.length + more)));
  for (const way of ways) {
    for (const words of lists) {
      const near = words.filter(known => isNear(word, way(known)));
      const meant = near.find(known => known[0] === word[0]) ?? near[0];
      if (meant !== undefined) return meant;
    }
  }
  return undefined;
}
