/** What one pass over a text shows of its length. */
export interface LookedOver {
  /** As `wordsIn` finds them. */
  readonly words: number;
  /** As `sentencesIn` finds them. */
  readonly sentences: number;
  /** At least as many as `syllablesIn` counts: it passes over a silent `e`. */
  readonly syllables: number;
  /** The words of the longest sentence. */
  readonly longest: number;
}

const letter = 1;
const vowel = 2;
const digit = 4;
const joiner = 8;
const end = 16;
const closer = 32;
const space = 64;
const inWord = letter | digit;

/** What each sign is, up to the Latin letters of Europe. */
const signs = new Uint8Array(0x180);
for (let code = 0; code < signs.length; code += 1) {
  const sign = String.fromCharCode(code);
  if (/\p{L}/u.test(sign)) signs[code] = letter | (/[aeiouy]/i.test(sign) ? vowel : 0);
  else if (/\p{N}/u.test(sign)) signs[code] = digit;
  else if (/\s/.test(sign)) signs[code] = space;
}
for (const sign of ['.', '!', '?']) signs[sign.charCodeAt(0)] = end;
for (const sign of ['"', ')']) signs[sign.charCodeAt(0)] = closer;
signs["'".charCodeAt(0)] = joiner | closer;
signs['-'.charCodeAt(0)] = joiner;

/** Signs beyond that stand in many texts. */
const furtherSigns: ReadonlyMap<number, number> = new Map(
  [
    ['‘', 0],
    ['’', joiner | closer],
    ['“', 0],
    ['”', closer],
    ['…', end],
    ['–', 0],
    ['—', 0],
    ['•', 0],
    ['→', 0],
  ].map(([sign, kind]) => [String(sign).charCodeAt(0), Number(kind)]),
);

/**
 * Measures a text in one pass, for rules that look closer only at what may be too long or too hard: that takes ten times as long.
 * @returns undefined when a sign is unknown here, so that the text must be looked at closely
 */
export function lookOver(text: string): LookedOver | undefined {
  let [words, sentences, syllables, longest] = [0, 0, 0, 0];
  let [wordsHere, syllablesHere, hasLetter] = [0, 0, false];
  // What stood before: in a word, after a sign that may join two words, in a group of vowels, after the end of a sentence.
  let [wasInWord, mayJoin, wasVowel, hasEnded] = [false, false, false, false];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const sign = code < signs.length ? signs[code] : furtherSigns.get(code);
    if (sign === undefined) return undefined;
    if (sign & inWord) {
      if (!wasInWord && !mayJoin) {
        syllables += Math.max(wordsHere > 0 ? 1 : 0, syllablesHere);
        syllablesHere = 0;
        wordsHere += 1;
        words += 1;
      }
      if (sign & vowel && !wasVowel) syllablesHere += 1;
      hasLetter ||= (sign & letter) !== 0;
      wasVowel = (sign & vowel) !== 0;
      wasInWord = true;
      mayJoin = false;
      hasEnded = false;
      continue;
    }
    if (sign & space && hasEnded) {
      if (hasLetter) sentences += 1;
      longest = Math.max(longest, wordsHere);
      syllables += Math.max(wordsHere > 0 ? 1 : 0, syllablesHere);
      wordsHere = 0;
      syllablesHere = 0;
      hasLetter = false;
    }
    mayJoin = wasInWord && (sign & joiner) !== 0;
    hasEnded = (sign & end) !== 0 || (hasEnded && (sign & closer) !== 0);
    wasInWord = false;
    wasVowel = false;
  }
  if (hasLetter) sentences += 1;
  syllables += Math.max(wordsHere > 0 ? 1 : 0, syllablesHere);
  return { words, sentences, syllables, longest: Math.max(longest, wordsHere) };
}
