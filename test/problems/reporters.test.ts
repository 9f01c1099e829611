import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Problem, summarise } from '../../src/problems/problem.ts';
import { type ReporterName, reporters } from '../../src/problems/reporters/index.ts';
import { translator } from '../../src/strings/index.ts';
import { root } from '../support/run.ts';
import { problemsAfter, shippedFiles } from '../support/shipped.ts';

const schemaFile = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
// Its form is an older draft: the two keys that name it mean nothing to the validator.
const { $schema: _, id: __, ...sarifSchema } = JSON.parse(fs.readFileSync(path.join(root, schemaFile), 'utf8'));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
  sarifSchema,
);

function printed(
  format: ReporterName,
  problems: readonly Problem[],
  texts: Readonly<Record<string, string>> = {},
): string {
  const summary = summarise(problems, 1);
  return reporters[format]({ problems, summary, colour: false, t: translator('en'), textOf: file => texts[file] });
}

/** The problems of the shipped content with several files broken in several ways. */
function manyProblems(): Problem[] {
  const broken = shippedFiles.slice(0, 40).map(({ path: file, text }, index): [string, string] => {
    const ways = [
      text.replace('title:', 'titel:'),
      text.replace(/title: .*/, 'title: One: two'),
      text.replace('title:', 'title: One\ntitle:'),
      text.slice(0, 12),
    ];
    return [file, ways[index % ways.length] ?? ''];
  });
  return problemsAfter({ ...Object.fromEntries(broken), 'library/ümläut & more.md': 'x' });
}

describe('SARIF', () => {
  it.each([
    ['of many problems', manyProblems()],
    ['of none', []],
  ])('%s is right by its own schema', (_name, problems) => {
    const log = JSON.parse(printed('sarif', problems));
    expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);
    expect(log.runs[0].results).toHaveLength(problems.length);
  });

  it('is told apart from what is not', () => {
    expect(isSarif({ version: '2.1.0' })).toBe(false);
  });
});

describe('the report for people', () => {
  const file = 'a.md';
  const problem = (column: number, endColumn: number): Problem => ({
    rule: 'unknown-key',
    severity: 'error',
    message: 'Unexpected.',
    file,
    line: 1,
    column,
    endLine: 1,
    endColumn,
    docs: '/',
  });

  it.each([
    ['at the start', 1],
    ['in the middle', 500],
    ['at the end', 997],
  ])('shows the words of a long line, and no more of it: %s', (_name, column) => {
    const line = `${'a'.repeat(column - 1)}word${'b'.repeat(1000 - column - 3)}`;
    const lines = printed('pretty', [problem(column, column + 4)], { [file]: line }).split('\n');
    const shown = lines.findIndex(one => one.includes('word'));
    expect(Math.max(...lines.map(one => one.length))).toBeLessThan(110);
    const marks = lines[shown + 1] ?? '';
    expect(lines[shown]?.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('word');
    expect(lines[shown]).toContain('…');
  });

  it('hides signs that a terminal would obey', () => {
    expect(printed('pretty', [problem(1, 2)], { [file]: 'a\u001b[31mb' })).not.toContain('\u001b');
  });

  it('says how much was found, and that nothing was', () => {
    expect(printed('pretty', [])).toBe('No problems in 1 file.\n');
    expect(printed('pretty', [problem(1, 2)])).toMatch(/\n1 error in 1 file\.\n$/);
  });
});
