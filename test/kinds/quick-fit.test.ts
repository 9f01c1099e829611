import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { kindList } from '../../src/kinds/index.ts';
import { fitOf, misfit } from '../../src/kinds/quick-fit.ts';
import { siteSchema } from '../../src/kinds/site.ts';
import { readContent } from '../../src/read/read-content.ts';
import { root } from '../support/run.ts';

const { files } = await readContent(path.join(root, 'content'), kindList);
const written = files.flatMap(({ kind, scope, source: { values } }) => {
  const schema = kind?.schema ?? (scope.place === 'site' ? siteSchema : undefined);
  return schema && values ? [{ schema, values }] : [];
});

/** What zod makes of a value; the quick way must make the same. */
function byZod(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  return result.success ? result.data : misfit;
}

/** A schema and all that lie in it. */
function schemasIn(schema: z.core.$ZodType): z.core.$ZodType[] {
  const {
    shape,
    element,
    innerType,
    in: from,
    out: to,
    keyType,
    valueType,
    options,
  } = schema._zod.def as unknown as {
    shape?: Record<string, z.core.$ZodType>;
    options?: z.core.$ZodType[];
  } & Record<'element' | 'innerType' | 'in' | 'out' | 'keyType' | 'valueType', z.core.$ZodType | undefined>;
  const inside = [...Object.values(shape ?? {}), element, innerType, from, to, keyType, valueType, ...(options ?? [])];
  return [schema, ...inside.flatMap(each => (each ? schemasIn(each) : []))];
}

/** What somebody may write where another value belongs. */
const other = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    ' spaced ',
    'both',
    'two words',
    '6 months',
    'every 2 weeks',
    '2026-02-30',
    'en-GB',
  ),
  fc.constantFrom<unknown>(
    '/a/',
    'https://x',
    'a@b.c',
    '__proto__',
    null,
    true,
    0,
    1,
    -1,
    1.5,
    1e9,
    [],
    ['both'],
    [''],
    {},
  ),
  fc.constantFrom<unknown>([null], { one: 'x' }, { one: 'x', many: 'y' }, { 'x-own': 1 }, { draft: 'off' }, { es: {} }),
  fc.string(),
);

/** Puts a value in a place that numbers lead to, or a key of another name beside it. */
function changed(value: unknown, steps: readonly number[], put: unknown, key: string | undefined): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const at = keys[step % (keys.length + 1)] ?? key ?? 'title';
  const inner = (value as Record<string, unknown>)[at];
  const next = rest.length === 0 ? put : changed(inner, rest, put, key);
  return Array.isArray(value) ? value.toSpliced(Number(at) || 0, 1, next) : { ...value, [at]: next };
}

describe('the quick way through a schema', () => {
  it('is open to all the shipped content, and leads where zod does', () => {
    expect(written.length).toBeGreaterThan(100);
    for (const { schema, values } of written) {
      const data = fitOf(schema)(values);
      expect(data).not.toBe(misfit);
      expect(data).toEqual(byZod(schema, values));
    }
  });

  it('asks zod nothing about the shipped content', () => {
    const schemas = [...new Set(written.map(({ schema }) => schema))].flatMap(schemasIn);
    const spies = [...new Set(schemas)].map(schema => vi.spyOn(schema._zod, 'run'));
    for (const { schema, values } of written) fitOf(schema)(values);
    expect(spies.filter(spy => spy.mock.calls.length > 0)).toEqual([]);
    for (const spy of spies) spy.mockRestore();
  });

  it('lets nothing through that zod refuses, and makes the same of what it lets through', () => {
    const steps = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
    const key = fc.option(fc.constantFrom('draft', 'summary', 'x-own', 'constructor', 'nothing'), { nil: undefined });
    fc.assert(
      fc.property(fc.nat(written.length - 1), steps, other, key, (file, place, put, name) => {
        const { schema = siteSchema, values = {} } = written[file] ?? {};
        const value = changed(values, place, put, name);
        const data = fitOf(schema)(value);
        if (data !== misfit) expect(data).toStrictEqual(byZod(schema, value));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a check on a whole group', z.strictObject({ a: z.string(), b: z.string() }).refine(({ a, b }) => a !== b)],
    ['a loose group', z.object({ a: z.string() })],
    ['a check that the quick way does not know', z.strictObject({ a: z.string().max(3).startsWith('x') })],
    ['texts in small letters', z.strictObject({ a: z.string().toLowerCase().min(2) })],
    ['several sorts', z.strictObject({ a: z.union([z.number(), z.email()]).nullable().catch(7) })],
    ['letters that count once', z.strictObject({ a: z.string().min(2), b: z.array(z.string()).min(1).optional() })],
    [
      'a check on some values alone',
      z.strictObject({ a: z.string().refine(text => text === 'x', { when: () => false }) }),
    ],
    ['names that are listed', z.strictObject({ a: z.record(z.enum(['x', 'y']), z.coerce.number()) })],
  ])('leaves to zod what it does not know: %s', (_, schema) => {
    const values = [{ a: 'x', b: 'x' }, { a: 'XY' }, { a: 'xyzzy' }, { a: 'a@b.ch' }, { a: 1 }, { a: { x: '1' } }, {}];
    for (const value of [
      ...values,
      { a: { x: '1', y: 2 } },
      { a: null },
      { a: '💡' },
      { a: 'é' },
      { a: 'xy', b: [] },
      { a: 'x', c: 1 },
    ]) {
      expect(fitOf(schema)(value), JSON.stringify(value)).toEqual(byZod(schema, value));
    }
  });
});
