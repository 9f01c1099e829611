import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../src/read/plain-yaml.ts';
import { edited, edits } from '../support/edits.ts';
import { root } from '../support/run.ts';

const folder = path.join(root, 'content');
const frontMatters = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .flatMap(name => /^---\n(.*?)\n---\n/s.exec(fs.readFileSync(path.join(folder, name), 'utf8'))?.[1] ?? []);

/** What the full parser makes of a text; undefined when it finds fault with it. */
function fullReading(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

describe('plain YAML', () => {
  it('is read for all the shipped content, with the same values as by the full parser', () => {
    expect(frontMatters.length).toBeGreaterThan(100);
    for (const text of frontMatters) expect(readPlainYaml(text)).toEqual(fullReading(text));
  });

  it.each([
    'a: x\nb:\n  - one\n  - key: 1\n    other: true\n  - two\n    lines\nc:\n',
    "a: \"x: #y\"\nb: 'it''s'\n# a remark\nc:\n- 1\n- 2\n",
    'a: 2026-01-31\nb: 60 minutes\nc: 10:30\n',
    'a:\r\n  b: x\r\n  c: []\r\n',
  ])('has the values of the full parser: %j', text => {
    expect(readPlainYaml(text)).toEqual(fullReading(text));
  });

  it.each([
    'a: 010',
    'a: 0x1F',
    'a: 1E3',
    'a: .5',
    'a: -1',
    'a: 1.10',
    'a: yes: no',
    'a: x # gone',
    'a: |\n  x',
    'a: [1, 2]',
    'a: &x 1',
    '\ta: 1',
    'a: 1\na: 2',
    '- a',
    'a:b',
    'a: -',
    'a: "x\n  y"',
    'a: b\n\n  c',
  ])('is left to the full parser where there is a doubt: %j', text => {
    expect(readPlainYaml(text)).toBeUndefined();
  });

  it('never differs from the full parser, whatever is changed in a text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frontMatters.filter(text => text.length < 1500)), edits, (text, list) => {
        const changed = edited(text, list);
        const values = readPlainYaml(changed);
        if (values !== undefined) expect(values).toEqual(fullReading(changed));
      }),
      { numRuns: 3000 },
    );
  });
});
