import { oncePerText } from './once-per-text.ts';

/** The words of a text, without the signs between them. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a paragraph. A short form such as `e.g.` ends one too, which makes them shorter, never longer. */
export const sentencesIn = oncePerText((text): readonly string[] =>
  text.split(/(?=\s)(?<=[.!?…][”’"')]{0,9})\s+/u).filter(sentence => /\p{L}/u.test(sentence)),
);

/** A pattern that finds the first words of a sentence as they are written, whatever marks stand between them. */
export function writtenLike(sentence: string, most = 4): RegExp {
  return new RegExp(wordsIn(sentence).slice(0, most).join('[^\\p{L}\\p{N}]+'), 'u');
}

// Texts use the same words over and over.
const counted = new Map<string, number>();
const mostKept = 20_000;

/** About how many syllables an English word has: its groups of vowels, a silent last `e` aside. */
export function syllablesIn(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const letters = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '');
  const count = Math.max(1, letters.match(/[aeiouy]+/g)?.length ?? 1);
  if (counted.size < mostKept) counted.set(word, count);
  return count;
}
