import { loadFonts } from './fonts.ts';

/** What stands on paper for a letter that no font has: a mark that readers, too, know as such. */
const substitute = '\ufffd';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as it can be set: control characters, which print nothing and which PDF/UA forbids, are left out, line ends
 * become spaces, and a letter, sign or emoji that no font has becomes `�`. So one emoji never costs a download.
 */
export function printableText(text: string): string {
  return substituteMissing(withoutControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')));
}

/** The same for a text whose lines are kept. */
export function printableLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(printableText)
    .join('\n');
}

/** The letters, signs and emoji of a text that no font has, each once, in the order they come. */
export function missingIn(text: string): string[] {
  const { has } = loadFonts();
  const missing = [...graphemes.segment(withoutControls(text.replace(/\s+/g, ' ')))]
    .map(({ segment }) => segment)
    .filter(segment => !canSet(segment, has));
  return [...new Set(missing)];
}

function substituteMissing(text: string): string {
  const { has } = loadFonts();
  if (canSet(text, has)) return text;
  return [...graphemes.segment(text)].map(({ segment }) => (canSet(segment, has) ? segment : substitute)).join('');
}

/** Variation selectors choose among shapes of a letter; a font that lacks them still has the letter. */
const canSet = (text: string, has: (codePoint: number) => boolean) =>
  [...text].every(letter => has(letter.codePointAt(0) ?? 0) || /\p{Default_Ignorable_Code_Point}/u.test(letter));

const withoutControls = (text: string) => text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu, '');
