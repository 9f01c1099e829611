import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, wrap } from '../../src/text/wrap.ts';

describe('wrapping text', () => {
  it('breaks between words, and leaves a word whole that is wider than the line', () => {
    expect(wrap('We meet every month in the library.', 14, 'en')).toEqual([
      'We meet every',
      'month in the',
      'library.',
    ]);
    expect(wrap('See https://example.org/a/long/address now', 12, 'en')).toEqual([
      'See',
      'https://example.org/a/long/address',
      'now',
    ]);
  });

  it('holds at no-break spaces and keeps line breaks', () => {
    expect(wrap('Tick [\u00a0]\u00a0phone', 10, 'en')).toEqual(['Tick', '[\u00a0]\u00a0phone']);
    expect(wrap('one\ntwo', 20, 'en')).toEqual(['one', 'two']);
  });

  it('breaks Chinese and Japanese between words, counts two columns a sign, and begins no line with a full stop', () => {
    const lines = wrap('我们每个月在图书馆见面一次。如果有事,我们提前告诉对方。', 16, 'zh');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('我们每个月在图书馆见面一次。如果有事,我们提前告诉对方。');
    for (const line of lines) {
      expect(columnsOf(line)).toBeLessThanOrEqual(18);
      expect(line).not.toMatch(/^[。,]/);
    }
  });

  it('counts letters with marks as one column', () => {
    expect(columnsOf('Nguyễn')).toBe(6);
    expect(columnsOf('Nguye\u0302\u0303n')).toBe(6);
    expect(columnsOf('مُرْشِد')).toBe(4);
  });

  it('loses and splits nothing, whatever the text', () => {
    const clusters = (text: string) =>
      [...new Intl.Segmenter('und').segment(text.replace(/[ \t\n]+/g, ''))].map(({ segment }) => segment);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrap(text, width, 'en');
        expect(lines.join('').replace(/[ \t\n]+/g, '')).toBe(text.replace(/[ \t\n]+/g, ''));
        expect(clusters(lines.join(''))).toEqual(clusters(text));
      }),
    );
  });
});
