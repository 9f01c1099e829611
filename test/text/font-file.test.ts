import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../src/text/font-file.ts';
import { knowsScript } from '../../src/text/knows-script.ts';
import { asVariable, asWoff, asWoff2, fontWith, sampleFont } from '../support/fonts.ts';

const small = fontWith('abcABC');
const formats = [
  ['ttf', small],
  ['woff', asWoff(small)],
  ['woff2', asWoff2(small)],
] as const;

describe('a font file', () => {
  it.each(formats)('tells its letters as %s', (format, bytes) => {
    const font = readFontFile(bytes);
    expect(font).toMatchObject({ format, isVariable: false });
    expect([...'abcdé'].map(letter => font?.has(letter.codePointAt(0) ?? 0))).toEqual([true, true, true, false, false]);
  });

  it('says that it holds all weights', () => {
    const variable = asVariable(small);
    for (const bytes of [variable, asWoff(variable), asWoff2(variable)])
      expect(readFontFile(bytes)?.isVariable).toBe(true);
  });

  it.each(formats)('is none when it was cut off as %s', (_, bytes) => {
    for (const share of [0.01, 0.3, 0.6, 0.95]) {
      expect(readFontFile(bytes.subarray(0, Math.floor(bytes.length * share)))).toBeUndefined();
    }
  });

  it('is none when it is something else', () => {
    for (const text of ['', '<html>', 'OTTO', 'wOF2'.padEnd(200, '\0'), 'wOFF'.padEnd(200, '\xff')]) {
      expect(readFontFile(Buffer.from(text, 'latin1'))).toBeUndefined();
    }
  });

  it('knows the scripts that it has letters of', () => {
    const known = (bytes: Buffer) =>
      ['Latn', 'Grek', 'Deva', 'Arab', 'Hans'].filter(script =>
        knowsScript(readFontFile(bytes) ?? { has: () => false }, script),
      );
    expect(known(sampleFont('regular'))).toEqual(['Latn', 'Grek', 'Deva']);
    expect(known(sampleFont('arabic'))).toContain('Arab');
    expect(known(small)).toEqual(['Latn']);
  });
});
