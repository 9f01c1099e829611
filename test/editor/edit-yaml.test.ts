import { describe, expect, it } from 'vitest';
import { editYaml, newYaml, readYaml } from '../../src/editor/edit-yaml.ts';
import type { FormField } from '../../src/editor/form.ts';

const text = `# Read by everybody
title: "Hello"   # why
summary: >-
  A long
  text
list: [a, b]
x-mine: yes
items:
  # the first
  - text: "One"
    owner: mentor # as agreed
    covers:
      - a
      - "b"
  - label: L
    text: Two
  - text: Three
    count:
      min: 1
      max: 2
# the end
last: 1
`;

type Any = Record<string, unknown>;
const values = readYaml(text) as Any;
const items = values.items as Any[];

/** The lines that a change takes out and puts in. */
function changed(wanted: Any, from = text, fields: readonly FormField[] = []) {
  const result = editYaml(from, wanted, fields);
  expect(readYaml(result)).toEqual(wanted);
  const [before, after] = [from.split('\n'), result.split('\n')];
  return {
    result,
    out: before.filter(line => !after.includes(line)),
    in: after.filter(line => !before.includes(line)),
  };
}

describe('changing YAML in its place', () => {
  it('keeps the text letter by letter when nothing changes', () => {
    expect(editYaml(text, values)).toBe(text);
  });

  it('changes the line of a value alone, in its quotation marks and with its comment', () => {
    const { out, in: put } = changed({ ...values, title: 'Say "yes": now' });
    expect(out).toEqual(['title: "Hello"   # why']);
    expect(put).toEqual(['title: "Say \\"yes\\": now"   # why']);
  });

  it('writes a folded text on one line when it is new', () => {
    expect(changed({ ...values, summary: 'Short' }).in).toEqual(['summary: Short']);
  });

  it('keeps a list on one line where it was on one', () => {
    expect(changed({ ...values, list: ['a', 'c'] }).in).toEqual(['list: [a, c]']);
  });

  it('changes one key of one entry, and adds one in the order of the form', () => {
    const fields = [
      { key: 'items', entry: { fields: [{ key: 'label' }, { key: 'text' }, { key: 'owner' }, { key: 'count' }] } },
    ] as unknown as FormField[];
    const [one, two, three] = items as [Any, Any, Any];
    const edited = changed({ ...values, items: [one, { ...two, text: '2', owner: 'both' }, three] }, text, fields);
    expect(edited.out).toEqual(['    text: Two']);
    expect(edited.result).toContain('  - label: L\n    text: "2"\n    owner: both\n  - text: Three\n');
  });

  it('adds, removes and moves entries and leaves the others as they are', () => {
    const [one, two, three] = items as [Any, Any, Any];
    const added = changed({ ...values, items: [one, two, { text: 'New: one' }, three] });
    expect(added.out).toEqual([]);
    expect(added.in).toEqual(['  - text: "New: one"']);
    expect(changed({ ...values, items: [one, three] })).toMatchObject({
      in: [],
      out: ['  - label: L', '    text: Two'],
    });
    const moved = changed({ ...values, items: [three, one, two] });
    expect([moved.in, moved.out]).toEqual([[], []]);
    expect(moved.result).toContain('owner: mentor # as agreed');
  });

  it('takes a key away with its line, also the first of an entry', () => {
    const [one, two, three] = items as [Any, Any, Any];
    const { label: _, ...rest } = two;
    expect(changed({ ...values, items: [one, rest, three] }).result).toContain('  - text: Two\n  - text: Three');
    const { summary: __, ...others } = values;
    expect(changed(others)).toMatchObject({ in: [], out: ['summary: >-', '  A long', '  text'] });
  });

  it('writes as a whole what it cannot change in its place, and keeps comments', () => {
    const shared = 'a: &name\n  # inside\n  b: 1\nc: *name\n';
    const result = editYaml(shared, { a: { b: 2 }, c: { b: 1 } });
    expect(readYaml(result)).toEqual({ a: { b: 2 }, c: { b: 1 } });
    expect(editYaml('{ a: 1, b: 2 }\n', { a: 1, b: 3 })).toBe('{a: 1, b: 3}\n');
  });

  it('follows a file in its quotation marks', () => {
    expect(editYaml('a: "One word"\nb: "Two words"\n', { a: 'One word', b: 'Two words', c: 'New words' })).toContain(
      'c: "New words"',
    );
    expect(newYaml({ a: 'Plain words', b: [{ c: 1 }] })).toBe('a: Plain words\nb:\n  - c: 1\n');
  });

  it('refuses YAML that is broken', () => {
    expect(() => editYaml('a: "b\n', { a: 'c' })).toThrow(SyntaxError);
    expect(() => readYaml('- a\n- b\n')).toThrow(SyntaxError);
  });
});
