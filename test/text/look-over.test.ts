import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOver } from '../../src/text/look-over.ts';
import { sentencesIn, syllablesIn, wordsIn } from '../../src/text/words.ts';

const pieces = [
  'a',
  'be',
  'ee',
  'Mentor',
  'é',
  'œuvre',
  '7',
  '½',
  "'",
  '’',
  '-',
  '–',
  '.',
  '!',
  '?',
  '…',
  '”',
  ')',
  ' ',
  '\n',
  '\u00a0',
  ',',
];

describe('a look over a text', () => {
  it('counts words and sentences as a close look does, and never too few syllables', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), parts => {
        const text = parts.join('');
        const seen = lookOver(text);
        const sentences = sentencesIn(text);
        const words = wordsIn(text);
        expect(seen?.words).toBe(words.length);
        expect(seen?.sentences).toBe(sentences.length);
        expect(seen?.longest).toBe(
          Math.max(0, ...text.split(/(?<=[.!?…][”’"')]*)\s+/u).map(part => wordsIn(part).length)),
        );
        expect(seen?.syllables).toBeGreaterThanOrEqual(words.reduce((sum, word) => sum + syllablesIn(word), 0));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves texts in other letters to a close look', () => {
    expect(lookOver('Встреча')).toBeUndefined();
    expect(lookOver('Meet 😀')).toBeUndefined();
  });
});
