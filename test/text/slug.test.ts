import { describe, expect, it } from 'vitest';
import { slugOf, UniqueIds } from '../../src/text/slug.ts';

describe('an id made from words', () => {
  it.each([
    ['What to bring?', 'what-to-bring'],
    ['Zoë’s café', 'zoes-cafe'],
    ['Tell me!', 'tell-me'],
    ['目标', '目标'],
    ['…', 'section'],
  ])('of “%s” is `%s`', (words, id) => {
    expect(slugOf(words)).toBe(id);
  });

  it('is given once', () => {
    const ids = new UniqueIds();
    expect([ids.take('goal'), ids.take('goal'), ids.take('goal-2')]).toEqual(['goal', 'goal-2', 'goal-2-2']);
  });
});
