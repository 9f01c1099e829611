import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kindList } from '../src/kinds/index.ts';
import { unwrap } from '../src/kinds/schema-at.ts';
import { siteSchema } from '../src/kinds/site.ts';
import { en } from '../src/strings/en.ts';
import { translator } from '../src/strings/index.ts';
import { root } from './support/run.ts';

/** The text of all source files and layouts but the strings themselves. */
function code(): string {
  return ['src', 'plugins', 'layouts']
    .flatMap(folder =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(file => /\.(?:ts|njk)$/.test(file) && !file.endsWith('en.ts'))
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
    const unused = Object.keys(en).filter(
      key => !text.includes(`'${key}'`) && !beginnings.some(beginning => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('are plain: no word of programmers stands in them', () => {
    const strange = Object.entries(en).filter(([, text]) =>
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
    expect([...keys].filter(key => !Object.hasOwn(en, key))).toEqual([]);
  });

  it('fill their gaps, and fall back to English for a language that is not there', () => {
    expect(translator('en-GB')('item.minutes', { minutes: 5 })).toBe('5 min');
    expect(translator('tlh')('role.mentor.one')).toBe('mentor');
  });
});
