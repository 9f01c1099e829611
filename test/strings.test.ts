import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kindList } from '../src/kinds/index.ts';
import { unwrap } from '../src/kinds/schema-at.ts';
import { siteSchema } from '../src/kinds/site.ts';

import { fill } from '../src/strings/fill.js';
import { english, languages, spokenAs, translator } from '../src/strings/index.ts';
import { root } from './support/run.ts';

/** The text of all source files and layouts but the strings themselves. */
function code(): string {
  return ['src', 'plugins', 'layouts']
    .flatMap(folder =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(
          file => /\.(?:ts|njk)$/.test(file) && !/strings\/(?:ar|de|en|en-workshop|es|fr|zh-hans)\.ts$/.test(file),
        )
        .map(file => fs.readFileSync(path.join(root, folder, file), 'utf8')),
    )
    .join('\n');
}

describe('the words of the interface', () => {
  it('are all used, by their key or by the beginning of it', () => {
    const text = code();
    const beginnings = [
      ...[...text.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(match => match[1] ?? ''),
      ...[...text.matchAll(/'([a-zA-Z]+\.)' \+/g)].map(match => match[1] ?? ''),
    ];
    const unused = Object.keys(english).filter(
      key => !text.includes(`'${key}'`) && !beginnings.some(beginning => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('are plain: no word of programmers stands in them', () => {
    const strange = Object.entries(english).filter(([, text]) =>
      /schema|undefined|regex|\bnode\b|\bnull\b|\bNaN\b|object Object|boolean|\bstring\b|\barray\b|\bparse/i.test(text),
    );
    expect(strange).toEqual([]);
  });

  it('say of every value what it must be, by a key that exists', () => {
    const schemas = [...kindList.map(({ schema }) => schema), siteSchema];
    const keys = new Set<string>();
    const visit = (schema: z.core.$ZodType) => {
      const { schema: inner, meta } = unwrap(schema);
      if (meta.expected) keys.add(meta.expected);
      if (inner instanceof z.ZodObject) Object.values(inner.shape).forEach(visit);
      if (inner instanceof z.ZodArray) visit(inner.element);
    };
    schemas.forEach(visit);
    expect(keys.size).toBeGreaterThan(15);
    expect([...keys].filter(key => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('fill their gaps, and fall back to English for a language that is not there', () => {
    expect(translator('en-GB')('item.minutes', { minutes: 5 })).toBe('5 min');
    expect(translator('tlh')('role.mentor.one')).toBe('mentor');
  });

  it('are found for a region of a language, but not for another script of it', () => {
    expect(spokenAs('es-MX', languages)).toBe('es');
    expect(spokenAs('zh-CN', languages)).toBe('zh-Hans');
    expect(spokenAs('zh-TW', languages)).toBeUndefined();
    expect(spokenAs('vi', languages)).toBeUndefined();
  });

  it('a fork’s own words come first', () => {
    expect(translator('es', {}, { 'site.home': 'Portada' })('site.home')).toBe('Portada');
  });
});

describe('the gaps of a text', () => {
  it('take their values, and stay when there is none', () => {
    expect(fill('{one} and {two}', { one: 'this' }, 'en')).toBe('this and {two}');
    expect(fill('Put {{ {name} }} in', { name: 'goal' }, 'en')).toBe('Put {{ goal }} in');
    expect(fill('an open { brace', {}, 'en')).toBe('an open { brace');
  });

  it('are never filled twice: a value may hold braces', () => {
    expect(fill('“{words}”', { words: '{count}', count: 3 }, 'en')).toBe('“{count}”');
  });

  it('take the plural form of the language', () => {
    const pages = '{count, plural, =0 {no page} one {# page of {book}} other {# pages of {book}}}';
    expect([0, 1, 2].map(count => fill(pages, { count, book: 'it' }, 'en'))).toEqual([
      'no page',
      '1 page of it',
      '2 pages of it',
    ]);
    const arabic = '{count, plural, zero {0} one {1} two {2} few {f} many {m} other {o}}';
    expect([0, 1, 2, 3, 11, 100].map(count => fill(arabic, { count }, 'ar'))).toEqual(['0', '1', '2', 'f', 'm', 'o']);
  });

  it('write numbers as the language does', () => {
    expect(fill('{count}', { count: 12345.5 }, 'de')).toBe('12.345,5');
    expect(fill('{count}', { count: 12345.5 }, 'en')).toBe('12,345.5');
  });
});
