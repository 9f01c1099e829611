import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kindList } from '../src/kinds/index.ts';
import { unwrap } from '../src/kinds/schema-at.ts';
import { siteSchema } from '../src/kinds/site.ts';

import { en } from '../src/strings/en.ts';
import { fill } from '../src/strings/fill.js';
import { english, languages, type Strings, spokenAs, translator } from '../src/strings/index.ts';
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

describe('the words of every language', () => {
  /** Names of formats and papers, and gaps between signs that many languages share. */
  const alike = /^(?:format\.(?:docx|odt|md|pdf|onPaper)|sign\.\w+|paper\.\w+|home\.inProgramme)$/;
  const entries = (strings: Strings) => Object.entries(strings) as [keyof typeof en, string][];
  const names = (text: string) => [...new Set(gapsIn(text).map(({ name }) => name))].sort().join();
  // A language that nobody has written yet holds the English words.
  const written = [...languages].filter(([tag, strings]) => tag === 'en' || strings['site.home'] !== en['site.home']);
  const translated = written.filter(([tag]) => tag !== 'en');

  it.each(translated)('have the same gaps as the English ones (%s)', (_, strings) => {
    expect(entries(strings).filter(([key, text]) => names(text) !== names(en[key]))).toEqual([]);
  });

  it.each(written)('have every plural form of the language (%s)', (tag, strings) => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const lacking = entries(strings).flatMap(([key, text]) =>
      gapsIn(text).flatMap(({ forms }) =>
        forms === undefined ? [] : categories.filter(form => !forms.includes(form)).map(form => `${key}: ${form}`),
      ),
    );
    expect(lacking).toEqual([]);
  });

  it.each(translated)('are the language’s own, in the order of the English ones (%s)', (_, strings) => {
    expect(entries(strings).filter(([key, text]) => text === en[key] && !alike.test(key))).toEqual([]);
    expect(Object.keys(strings)).toEqual(Object.keys(en));
  });
});

/** The gaps of a text, those inside plural forms too; a plural with the names of its forms. */
function gapsIn(text: string): { name: string; forms?: string[] }[] {
  return outermost(text).flatMap(({ inside }) => {
    const [head, name = inside] = /^(\w+), plural, /.exec(inside) ?? [];
    if (head === undefined) return [{ name }];
    const forms = outermost(inside.slice(head.length));
    return [{ name, forms: forms.map(({ before }) => before.trim()) }, ...forms.flatMap(form => gapsIn(form.inside))];
  });
}

/** What stands in the outermost braces of a text, each with what stands before it. */
function outermost(text: string): { before: string; inside: string }[] {
  const found: { before: string; inside: string }[] = [];
  let depth = 0;
  let from = 0;
  let before = '';
  for (const [place, sign] of text.split('').entries()) {
    if (sign === '{' && depth++ === 0) [before, from] = [text.slice(from, place), place + 1];
    if (sign === '}' && --depth === 0) {
      found.push({ before, inside: text.slice(from, place) });
      from = place + 1;
    }
  }
  return found;
}

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
