import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownQuestion, readSheet, writeSheet } from '../../layouts/scripts/picker-address.js';
import { keyLength, shortKey } from '../../src/text/short-key.ts';

describe('the address of a chosen question sheet', () => {
  it('is short: a key for each question, the lines where they were set, one’s own words at the end', () => {
    const sheet = { chosen: [{ key: 'k3f9ab' }, { key: '0x2m4c', lines: 4 }, { own: 'What is new?' }], lines: 3 };
    expect(writeSheet(sheet)).toBe('q=k3f9ab.0x2m4c-4.o0&o=What+is+new%3F&l=3');
  });

  it('is empty for an empty sheet', () => {
    expect(writeSheet({ chosen: [], lines: undefined })).toBe('');
  });

  it('brings back every sheet that it can hold', () => {
    const lines = fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined });
    const withLines = (choice: { key: string } | { own: string }) =>
      lines.map(count => (count === undefined ? choice : { ...choice, lines: count }));
    const key = fc.string().map(text => ({ key: shortKey(text) }));
    const own = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map(ownQuestion)
      .filter(text => text !== '')
      .map(text => ({ own: text }));
    const choice = fc.oneof(key, own).chain(withLines);
    const chosen = fc.uniqueArray(choice, {
      selector: one => ('key' in one ? one.key : `own:${one.own}`),
      maxLength: 30,
    });
    fc.assert(
      fc.property(chosen, lines, (list, all) => {
        const address = writeSheet({ chosen: list, lines: all });
        const expected = address === '' ? undefined : { sheet: { chosen: list, lines: all }, unread: 0 };
        expect(readSheet(`#${address}`)).toEqual(expected);
      }),
    );
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void readSheet(`#q=${text}`)));
    fc.assert(fc.property(fc.string(), text => void readSheet(text)));
  });

  it.each([
    ['', undefined],
    ['#ground-rules', undefined],
    ['#%zz', undefined],
    ['#q=', { chosen: 0, unread: 0 }],
    ['#q=%zz', { chosen: 0, unread: 1 }],
    ['#q=<script>alert(1)</script>', { chosen: 0, unread: 1 }],
    ['#q=k3f9ab.k3f9ab', { chosen: 1, unread: 0 }],
    ['#q=o0.o7&o=Mine', { chosen: 1, unread: 1 }],
    ['#q=o0&o=%20', { chosen: 0, unread: 1 }],
    [`#q=${'k3f9ab.'.repeat(20_000)}`, { chosen: 1, unread: 0 }],
  ])('reads %.30j as it should', (fragment, expected) => {
    const found = readSheet(fragment);
    expect(found && { chosen: found.sheet.chosen.length, unread: found.unread }).toEqual(expected);
  });

  it('holds no more lines, questions and words than a sheet can use', () => {
    expect(readSheet('#q=k3f9ab-99&l=999')?.sheet).toEqual({ chosen: [{ key: 'k3f9ab', lines: 20 }], lines: 20 });
    const many = Array.from({ length: 1000 }, (_, number) => shortKey(String(number))).join('.');
    expect(readSheet(`#q=${many}`)?.sheet.chosen).toHaveLength(200);
    expect(readSheet(`#q=o0&o=${'x'.repeat(5000)}`)?.sheet.chosen[0]?.own).toHaveLength(200);
  });
});

describe('the short key of a question', () => {
  it('is always the same for the same id', () => {
    expect(shortKey('ground-rules-how-do-we-talk')).toBe(shortKey('ground-rules-how-do-we-talk'));
    expect(shortKey('')).toHaveLength(keyLength);
  });

  it('tells thousands of ids apart', () => {
    const ids = Array.from({ length: 3000 }, (_, number) => `bank-${number % 60}-question-${number}`);
    expect(new Set(ids.map(shortKey)).size).toBe(ids.length);
    expect(ids.map(shortKey).every(key => /^[a-z0-9]{6}$/.test(key))).toBe(true);
  });
});
