import { z } from 'zod';
import { schemaAt } from '../../../src/kinds/schema-at.ts';
import type { ShippedFile, WrittenPair } from '../shipped.ts';
import { type BrokenCopy, expectedAt, replaced } from './broken-copy.ts';

/** The slips of a typing hand. */
const slips: Readonly<Record<string, (word: string) => string>> = {
  'two letters swapped': word => {
    const at = Math.max(0, Math.floor(word.length / 2) - 1);
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  },
  'a letter left out': word => word.slice(0, -2) + word.slice(-1),
  'a letter doubled': word => (word[0] ?? '') + word,
  'a capital letter': word => (word[0] ?? '').toUpperCase() + word.slice(1),
  'capitals alone': word => word.toUpperCase(),
  'a plural': word => (word.endsWith('s') ? word.slice(0, -1) : `${word}s`),
};

export function slipsOf(word: string): [string, string][] {
  return Object.entries(slips)
    .map(([what, slip]): [string, string] => [what, slip(word)])
    .filter(([, slipped]) => slipped !== word && slipped !== '');
}

/** The first two keys of each name at each depth: the others of a long list teach nothing new. */
export function telling<T extends { readonly path: readonly (string | number)[] }>(list: readonly T[], most = 2): T[] {
  const counts = new Map<string, number>();
  return list.filter(({ path }) => {
    const name = path.map(step => (typeof step === 'number' ? '*' : step)).join('.');
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return (counts.get(name) ?? 0) <= most;
  });
}

function shapeAround({ schema }: ShippedFile, { path }: WrittenPair): Readonly<Record<string, z.ZodType>> {
  const place = schemaAt(schema, path.slice(0, -1))?.schema;
  return place instanceof z.ZodObject ? place.shape : {};
}

export function* misspeltKeys(file: ShippedFile): Iterable<BrokenCopy> {
  for (const pair of telling(file.pairs)) {
    const known = Object.keys(shapeAround(file, pair));
    if (!known.includes(pair.key)) continue;
    for (const [what, slipped] of slipsOf(pair.key)) {
      if (known.includes(slipped)) continue;
      const { keyStart } = pair;
      const text = replaced(file.text, keyStart, keyStart + pair.key.length, slipped);
      yield {
        what: `${what}: ${pair.path.join('.')} as ${slipped}`,
        changes: { [file.path]: text },
        expected: [expectedAt(file.path, text, keyStart, 'unknown-key', pair.key)],
      };
    }
  }
}

export function* strangeKeys(file: ShippedFile): Iterable<BrokenCopy> {
  for (const key of ['rating', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '42', '"two words"']) {
    const { keyStart } = file.pairs[0] ?? { keyStart: 0 };
    const text = replaced(file.text, keyStart, keyStart, `${key}: Some text\n`);
    yield {
      what: `a strange key: ${key}`,
      changes: { [file.path]: text },
      expected: [expectedAt(file.path, text, keyStart, 'unknown-key')],
    };
  }
}

export function* removedKeys(file: ShippedFile): Iterable<BrokenCopy> {
  for (const pair of telling(file.pairs)) {
    const needed = shapeAround(file, pair)[pair.key];
    if (needed?.safeParse(undefined).success !== false) continue;
    const index = pair.siblings.indexOf(pair);
    const next = pair.siblings[index + 1];
    if (pair.siblings.length === 1) continue;
    const lineStart = file.text.lastIndexOf('\n', pair.keyStart - 1) + 1;
    const lineEnd = file.text.indexOf('\n', pair.valueEnd - 1) + 1;
    // The first key of an entry shares its line with the dash, which stays for the next one.
    const text =
      index === 0 && next
        ? replaced(file.text, pair.keyStart, next.keyStart, '')
        : replaced(file.text, lineStart, lineEnd, '');
    const place = index === 0 ? pair.keyStart : (pair.siblings[0]?.keyStart ?? 0);
    yield {
      what: `removed: ${pair.path.join('.')}`,
      changes: { [file.path]: text },
      expected: [expectedAt(file.path, text, place, 'missing-key', pair.key)],
    };
  }
}

export function* repeatedKeys(file: ShippedFile): Iterable<BrokenCopy> {
  for (const pair of telling(file.pairs, 1)) {
    const indent = ' '.repeat(pair.keyStart - (file.text.lastIndexOf('\n', pair.keyStart - 1) + 1));
    const lineEnd = file.text.indexOf('\n', pair.valueEnd - 1) + 1;
    const text = replaced(file.text, lineEnd, lineEnd, `${indent}${pair.key}: Again\n`);
    yield {
      what: `twice: ${pair.path.join('.')}`,
      changes: { [file.path]: text },
      expected: [expectedAt(file.path, text, lineEnd + indent.length, 'broken-front-matter')],
    };
  }
}
