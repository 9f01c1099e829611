import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kindList } from '../src/kinds/index.ts';
import { unwrap } from '../src/kinds/schema-at.ts';
import { siteSchema } from '../src/kinds/site.ts';

import { en } from '../src/strings/en.ts';
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

describe('the words of every language', () => {
  const others = [...languages].filter(([language]) => language !== 'en');
  // These copy the English words until they are written.
  const written = others.filter(([, strings]) => strings['site.home'] !== en['site.home']);
  const keys = Object.keys(en) as (keyof typeof en)[];

  /** A text without its gaps, its spaces and its signs: what there is to translate. */
  const wordsIn = (text: string) => text.replace(/\{\w+\}|[^\p{L}]/gu, '');

  it('have the same gaps as in English', () => {
    const strange = others.flatMap(([language, strings]) =>
      keys
        .filter(key => gapsOf(strings[key]).join() !== gapsOf(en[key]).join())
        .map(key => `${language} ${key}: ${strings[key]}`),
    );
    expect(strange).toEqual([]);
  });

  it.each(written.map(([language]) => language))('have every plural form of %s', language => {
    const strings = languages.get(language) ?? en;
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const plurals = keys.flatMap(key => pluralsOf(strings[key]).map(forms => ({ key, forms })));
    expect(plurals.length).toBeGreaterThanOrEqual(keys.flatMap(key => pluralsOf(en[key])).length);
    const numbers = (forms: readonly string[]) => forms.filter(form => !form.startsWith('='));
    expect(plurals.filter(({ forms }) => numbers(forms).sort().join() !== categories.join())).toEqual([]);
    // Where English has words of their own for none at all, so has every language.
    const hasNone = (text: string) => pluralsOf(text).some(forms => forms.includes('=0'));
    expect(keys.filter(key => hasNone(en[key]) && !hasNone(strings[key]))).toEqual([]);
  });

  it('leave no brace open: every gap can be filled', () => {
    const values = Object.fromEntries(keys.flatMap(key => gapsOf(en[key])).map(gap => [gap, 3]));
    const strange = [...languages].flatMap(([language, strings]) =>
      keys.map(key => `${language} ${key}: ${fill(strings[key], values, language)}`).filter(text => /[{}#]/.test(text)),
    );
    expect(strange).toEqual([]);
  });

  // Words that are the same in both languages.
  const same: Readonly<Record<string, readonly string[]>> = {
    es: ['offline.megabytes'],
    fr: [
      ...[
        'agreement.dateOf',
        'agreement.signatures',
        'document.date',
        'document.signature',
        'document.version',
        'document.versionOf',
      ],
      ...['handbook.sources', 'home.programmes', 'nav.guide', 'nav.programme', 'questions.title'],
      ...['search.filter.programme', 'search.kind.clause', 'search.kind.question', 'site.pagesOf'],
      ...['type.guide', 'type.programme', 'type.questions', 'worksheet.notes'],
    ],
    de: ['document.name', 'document.version', 'document.versionOf', 'offline.megabytes'],
    ar: [],
    'zh-Hans': ['offline.megabytes'],
  };
  const everywhere = [
    'item.minutes',
    'format.docx',
    'format.odt',
    'format.md',
    'format.pdf',
    'paper.a4',
    'paper.letter',
  ];

  it.each(written.map(([language]) => language))('are translated into %s', language => {
    const strings = languages.get(language) ?? en;
    const copied = keys.filter(key => wordsIn(en[key]) !== '' && wordsIn(strings[key]) === wordsIn(en[key]));
    expect(copied.filter(key => !everywhere.includes(key)).sort()).toEqual(same[language] ?? []);
  });

  it('have the signs of the language', () => {
    const texts = (language: string) => Object.values(languages.get(language) ?? {});
    // French keeps a space that does not break before ; ! ? : and inside « ».
    expect(texts('fr').filter(text => /[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/.test(text))).toEqual([]);
    expect(texts('de').filter(text => /„[^“]*$|”/.test(text))).toEqual([]);
    for (const [language] of written) expect(texts(language).filter(text => /['"]|\.\.\./.test(text))).toEqual([]);
  });
});

/** What stands in the outermost braces of a text, each with what stands before it. */
function bracesOf(text: string): { before: string; inside: string }[] {
  const found: { before: string; inside: string }[] = [];
  let [depth, from, open] = [0, 0, 0];
  for (const [place, sign] of [...text].entries()) {
    if (sign === '{' && depth++ === 0) open = place;
    if (sign !== '}' || --depth > 0) continue;
    const signs = [...text];
    found.push({ before: signs.slice(from, open).join(''), inside: signs.slice(open + 1, place).join('') });
    from = place + 1;
  }
  return found;
}

/** The forms of a plural that stands in braces, by their names; none when it is a plain gap. */
const formsOf = (inside: string) => {
  const [, forms] = /^\w+, plural,(.*)$/.exec(inside) ?? [];
  return bracesOf(forms ?? '').map(({ before, inside: words }) => ({ name: before.trim(), words }));
};

/** The names of the forms of each plural of a text. */
const pluralsOf = (text: string): string[][] =>
  bracesOf(text)
    .map(({ inside }) => formsOf(inside).map(({ name }) => name))
    .filter(names => names.length > 0);

/** The names of all gaps of a text, each once. */
function gapsOf(text: string): string[] {
  const gaps = bracesOf(text).flatMap(({ inside }) => [
    inside.replace(/,.*$/, ''),
    ...formsOf(inside).flatMap(({ words }) => gapsOf(words)),
  ]);
  return [...new Set(gaps)].sort();
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
