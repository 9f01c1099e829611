import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMinutes } from '../../src/scaffold/fit-minutes.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('the minutes of steps', () => {
  it('keep their proportion, in fives where they were in fives', () => {
    expect(fitMinutes([15, 20, 15, 10], 30)).toEqual([10, 10, 5, 5]);
    expect(fitMinutes([12, 14, 14, 16, 4], 30)).toEqual([6, 7, 7, 8, 2]);
    expect(fitMinutes([5, 5, 5], 2)).toBeUndefined();
  });

  it('add up to the length, and no step is left without time', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 12, max: 480 }), (before, total) => {
        const after = fitMinutes(before, total);
        expect(after && sum(after)).toBe(total);
        expect(after?.every(each => each >= 1)).toBe(true);
      }),
    );
  });
});
