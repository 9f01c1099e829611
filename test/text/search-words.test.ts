import { describe, expect, it } from 'vitest';
import { foundParts, isNear, likeness, meantWords, searchWords } from '../../src/text/search-words.js';

describe('the words of a search', () => {
  it('have no capitals, accents and apostrophes', () => {
    expect(searchWords("Can’t, CAN'T and cánt: 3 cafés")).toEqual(['cant', 'cant', 'and', 'cant', '3', 'cafes']);
  });

  it('keep the letters of any script', () => {
    expect(searchWords('Đánh giá — оценка')).toEqual(['đanh', 'gia', 'оценка']);
  });
});

describe('two words', () => {
  it.each([
    ['cancel', 'cancel'],
    ['cancel', 'cancl'],
    ['cancel', 'canncel'],
    ['cancel', 'cencel'],
    ['cancel', 'acncel'],
    ['cancel', 'cance'],
  ])('%s and %s are one slip apart at most', (one, other) => {
    expect(isNear(one, other)).toBe(true);
    expect(isNear(other, one)).toBe(true);
  });

  it.each([
    ['cancel', 'cance1s'],
    ['cancel', 'canel s'],
    ['goal', 'gaols'],
    ['', 'ab'],
  ])('%s and %s are further apart', (one, other) => {
    expect(isNear(one, other)).toBe(false);
    expect(isNear(other, one)).toBe(false);
  });

  it('are alike when they are the same, when one begins the other, or when they may be forms of one word', () => {
    expect(likeness('meet', ['meet', 'meeting'])).toBe(1);
    expect(likeness('meet', ['meeting'])).toBe(0.8);
    expect(likeness('cancelled', ['cancel'])).toBe(0.7);
    expect(likeness('goal', ['gold'])).toBe(0);
  });
});

describe('the word that somebody meant', () => {
  const titles = ['ask', 'cancel', 'homework', 'notes', 'takes', 'task'];
  const texts = ['cancer', 'homes', 'whether'];

  it('is a known one that is one slip away', () => {
    expect(meantWords('homewrk', [titles, texts], true)).toEqual(['homework']);
    expect(meantWords('sak', [titles, texts], true)[0]).toBe('ask');
  });

  it('is sooner one of titles than one of texts', () => {
    expect(meantWords('cancek', [titles, texts], true)[0]).toBe('cancel');
  });

  it('may be a beginning with a slip in it while the reader still types', () => {
    expect(meantWords('hmewo', [titles, texts], false)).toEqual(['homework']);
    expect(meantWords('hmewo', [titles, texts], true)).toEqual([]);
  });

  it('is what was written when that is known, or while it begins a known word', () => {
    expect(meantWords('notes', [titles, texts], true)).toEqual([]);
    expect(meantWords('whet', [titles, texts], false)).toEqual([]);
    expect(meantWords('xyzzy', [titles, texts], true)).toEqual([]);
  });
});

describe('the found words of a text', () => {
  it('stand by themselves, and all parts together are the text', () => {
    const text = 'Whoever cancels can’t come.';
    const parts = foundParts(text, ['cancel', 'cant']);
    expect(parts.filter(part => part.isFound).map(part => part.text)).toEqual(['cancels', 'can’t']);
    expect(parts.map(part => part.text).join('')).toBe(text);
  });
});
