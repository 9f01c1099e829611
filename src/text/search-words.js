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
