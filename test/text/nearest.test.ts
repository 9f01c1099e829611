import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/text/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['titel', 'title'],
    ['sumary', 'summary'],
    ['owners', 'owner'],
    ['gaol-sheet', 'goal-sheet'],
    ['MENTOR', 'mentor'],
  ])('to `%s` is `%s`', (written, meant) => {
    expect(nearestName(written, ['summary', 'title', 'owner', 'goal-sheet', 'mentor'])).toBe(meant);
  });

  it('is none when nothing is near', () => {
    expect(nearestName('rating', ['title', 'summary', 'draft'])).toBeUndefined();
  });
});
