import fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindList } from '../../src/kinds/index.ts';
import { linkContent } from '../../src/model/graph.ts';
import type { Content } from '../../src/read/content-file.ts';
import { contentFile, readContent } from '../../src/read/read-content.ts';
import { checkGraph } from '../../src/rules/check-graph.ts';
import { rules } from '../../src/rules/index.ts';
import { translator } from '../../src/strings/index.ts';
import { edited, edits } from '../support/edits.ts';
import { everyPage } from '../support/every-page.ts';
import { root } from '../support/run.ts';

const folder = path.join(root, 'test', 'sites', 'small');
const t = translator('en');
const today = '2026-01-01';
const content = await readContent(folder, kindList);
const texts = await Promise.all(content.files.map(({ source }) => fs.readFile(path.join(folder, source.path), 'utf8')));

/** The same content with one file's bytes changed. */
function withFile(index: number, bytes: Uint8Array): Content {
  const file = content.files[index];
  if (!file) throw new RangeError(`Unexpected file number ${index}`);
  const { path: inside, file: shown } = file.source;
  return { ...content, files: content.files.with(index, contentFile(inside, shown, bytes, kindList)) };
}

/** Checks content, and makes every page of it when nothing is wrong. */
function tryOut(changed: Content, shown: string): void {
  const graph = linkContent(changed);
  const problems = checkGraph(graph, { rules, t, today });
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.endLine).toBeGreaterThanOrEqual(problem.line);
    expect(problem.message).not.toMatch(/undefined|\[object|NaN/);
    expect(problem.message.length).toBeLessThan(2000);
  }
  expect(graph.content.files.map(({ source }) => source.file)).toContain(shown);
  if (!problems.some(({ severity }) => severity === 'error')) everyPage(graph);
}

describe('content changed at random', () => {
  it('is checked without a crash, and built when nothing is wrong with it', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), edits, (index, list) => {
        const bytes = new TextEncoder().encode(edited(texts[index] ?? '', list));
        tryOut(withFile(index, bytes), content.files[index]?.source.file ?? '');
      }),
      { numRuns: 8000 },
    );
  });

  it('is checked without a crash when its bytes are any bytes at all', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.uint8Array({ maxLength: 400 }), (index, bytes) => {
        tryOut(withFile(index, bytes), content.files[index]?.source.file ?? '');
      }),
      { numRuns: 2000 },
    );
  });
});
