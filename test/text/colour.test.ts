import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourOf, contrast, nearestColour, shadeOf, sixDigits } from '../../src/text/colour.ts';
import { meantColour } from '../../src/text/meant-colour.ts';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(number => `#${number.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  it('is what WCAG reckons', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 2);
  });

  it('is the same either way round, from 1 to 21', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (one, other) => {
        expect(contrast(one, other)).toBe(contrast(other, one));
        expect(contrast(one, other)).toBeGreaterThanOrEqual(1);
        expect(contrast(one, other)).toBeLessThanOrEqual(21.0001);
      }),
    );
  });
});

describe('a shade', () => {
  it('is turned back into its colour', () => {
    fc.assert(
      fc.property(anyColour, colour => {
        expect(colourOf(shadeOf(colour))).toBe(colour);
      }),
    );
  });

  it('keeps its hue where a screen has none so strong', () => {
    const strong = colourOf({ ...shadeOf('#0000ff'), lightness: 0.9 });
    expect(strong).toMatch(/^#[0-9a-f]{6}$/);
    expect(shadeOf(strong).hue).toBeCloseTo(shadeOf('#0000ff').hue, 1);
  });
});

describe('the nearest colour that will do', () => {
  it('is the colour itself when that will do', () => {
    expect(nearestColour('#123456', () => true)).toBe('#123456');
  });

  it('can be read on white, whatever the colour was, and is no darker than it must be', () => {
    fc.assert(
      fc.property(anyColour, colour => {
        const near = nearestColour(colour, shade => contrast(shade, '#ffffff') >= 4.5) ?? '';
        expect(contrast(near, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        if (contrast(colour, '#ffffff') < 4.4) expect(contrast(near, '#ffffff')).toBeLessThan(4.8);
      }),
      { numRuns: 50 },
    );
  });

  it('is not there when nothing will do', () => {
    expect(nearestColour('#123456', () => false)).toBeUndefined();
  });
});

describe('a colour in another form', () => {
  it.each([
    ['0f5a55', '#0f5a55'],
    ['#ABC', '#abc'],
    ['#7a1f5cff', '#7a1f5c'],
    ['#7a1f5c  our purple', '#7a1f5c'],
    ['rgb(122, 31, 92)', '#7a1f5c'],
    ['122 31 92', '#7a1f5c'],
    ['rgba(122 31 92 / 50%)', '#7a1f5c'],
    ['Navy', '#000080'],
  ])('%s means %s', (written, meant) => {
    expect(meantColour(written)).toBe(meant);
  });

  it.each(['plum', 'rgb(300, 0, 0)', '12345', ''])('%s means nothing for certain', written => {
    expect(meantColour(written)).toBeUndefined();
  });

  it('has six digits in the end', () => {
    expect(sixDigits('#AbC')).toBe('#aabbcc');
  });
});
