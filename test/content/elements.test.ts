import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkContent } from '../../src/check-content.ts';
import { htmlOf, wordsOf } from '../support/pages.ts';
import { root, siteWith } from '../support/run.ts';

const row = z.union([
  z.strictObject({
    id: z.string(),
    element: z.string(),
    content: z.string(),
    says: z.string().min(8),
    shows: z.union([z.string(), z.array(z.string()).min(1)]),
  }),
  z.strictObject({
    id: z.string(),
    element: z.string(),
    check: z.strictObject({ path: z.string(), text: z.string(), rule: z.string() }),
  }),
]);

const table = z.array(row).parse(parse(await fs.readFile(path.join(root, 'test/content/elements.yaml'), 'utf8')));

/** How many elements each source document holds. */
const sources = { S0: 26, S1: 24, S2: 21, S3: 13, S4: 15 };

describe('the elements of the source documents', () => {
  it('are all there, once each, in order', () => {
    const expected = Object.entries(sources).flatMap(([source, count]) =>
      Array.from({ length: count }, (_, index) => `${source}-${String(index + 1).padStart(2, '0')}`),
    );
    expect(table.map(({ id }) => id)).toEqual(expected);
    expect(table).toHaveLength(99);
  });

  it.each(table.flatMap(entry => ('says' in entry ? [[entry.id, entry.element, entry] as const] : [])))(
    '%s: %s',
    async (_id, _element, { content, says, shows }) => {
      const [file = '', item] = content.split('#');
      const text = await fs.readFile(path.join(root, file), 'utf8');
      if (item) expect(text).toMatch(new RegExp(`\\bid: ${item}$`, 'm'));
      for (const page of [shows].flat()) {
        expect(wordsOf(await htmlOf(inject('shippedSite'), page)), page).toContain(says.replace(/\s+/g, ' '));
      }
    },
  );

  it.each(table.flatMap(entry => ('check' in entry ? [[entry.id, entry.element, entry.check] as const] : [])))(
    '%s: %s is reported',
    async (_id, _element, { path: file, text, rule }) => {
      const { problems } = await checkContent(await siteWith({ [file]: text }));
      expect(problems.map(problem => problem.rule)).toContain(rule);
      expect(problems.every(problem => problem.file.endsWith(file))).toBe(true);
    },
  );
});
