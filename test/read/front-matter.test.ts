import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/read/front-matter.ts';
import { placeOfKey, placeOfValue } from '../../src/read/place-in-yaml.ts';
import { placeOf } from '../../src/read/source.ts';

const read = (text: string) => readMarkdown('a.md', 'a.md', text);

describe('front matter', () => {
  it('is split from the body, and both keep their places', () => {
    const source = read('---\ntitle: One\nitems:\n  - text: Two\n---\nBody\n');
    expect(source.values).toEqual({ title: 'One', items: [{ text: 'Two' }] });
    expect(source.body).toBe('Body\n');
    expect(placeOfValue(source, ['items', 0, 'text'])).toMatchObject({
      line: 4,
      column: 11,
      endLine: 4,
      endColumn: 14,
    });
    expect(placeOfKey(source, [], 'items')).toMatchObject({ line: 3, column: 1, endColumn: 6 });
    expect(placeOf(source, source.bodyStart, source.bodyStart + 4)).toMatchObject({ line: 6, column: 1 });
  });

  it('has the same places with Windows line ends and a byte-order mark', () => {
    const source = read('\uFEFF---\r\ntitle: One\r\nwrong: Two\r\n---\r\nBody\r\n');
    expect(placeOfKey(source, [], 'wrong')).toMatchObject({ line: 3, column: 1, endColumn: 6 });
    expect(source.body).toBe('Body\r\n');
  });

  it.each([
    ['time: 10:30', '10:30'],
    ['title: Session', 'Session'],
    ['answer: no', 'no'],
    ['day: 2024-02-30', '2024-02-30'],
  ])('keeps `%s` as it was written', (line, value) => {
    expect(Object.values(read(`---\n${line}\n---\n`).values ?? {})).toEqual([value]);
  });

  it('reports broken text each time it is read, not only the first', () => {
    const broken = '---\ntitle: One: two\n---\n';
    expect(read(broken).faults.map(fault => fault.reason)).toEqual(['yaml-colon']);
    expect(read(broken).faults.map(fault => fault.reason)).toEqual(['yaml-colon']);
  });

  it.each([
    ['no front matter at all', '# Title\n', 'no-front-matter'],
    ['an empty line above it', '\n---\ntitle: One\n---\n', 'front-matter-below'],
    ['four hyphens', '----\ntitle: One\n----\n', 'front-matter-hyphens'],
    ['no end', '---\ntitle: One\n', 'unclosed-front-matter'],
    ['a text instead of keys', '---\ntitle:One\n---\n', 'not-a-map'],
    ['a list instead of keys', '---\n- one\n---\n', 'not-a-map'],
    ['a tab', '---\nroles:\n\tmentor: One\n---\n', 'yaml-tab'],
    ['a key twice', '---\ntitle: One\ntitle: Two\n---\n', 'yaml-twice'],
    ['a quote left open', '---\ntitle: "One\n---\n', 'yaml-quote'],
    [
      'an alias bomb',
      `---\na: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n---\n`,
      'yaml-alias',
    ],
    ['an unknown tag', '---\ntitle: !!js/function "x"\n---\n', 'yaml-start'],
  ])('with %s is a fault of the file', (_, text, reason) => {
    const source = read(text);
    expect(source.faults.map(fault => fault.reason)).toContain(reason);
    expect(source.values).toBeUndefined();
  });

  it.each(['js', 'javascript', 'coffee', 'json', 'toml'])('in `%s` is refused and never run', language => {
    const source = read(`---${language}\n{ title: (globalThis.hasRun = true) }\n---\n`);
    expect(source.faults.map(fault => fault.reason)).toEqual(['front-matter-language']);
    expect(globalThis).not.toHaveProperty('hasRun');
  });
});

describe('the cause of broken front matter', () => {
  it.each([
    ['a line too far to the left', 'items:\n  - text: One\n    owner: both\n   label: Two\n', 'yaml-indent'],
    ['a dash too far to the left', 'items:\n   - text: One\n  - text: Two\n', 'yaml-indent'],
    ['a missing colon', 'purpose Help\naudience: All\n', 'yaml-no-key'],
    ['a missing space after the colon', 'purpose:Help\naudience: All\n', 'yaml-missing-space'],
    ['text after a closing quote', "purpose: 'it's'\naudience: All\n", 'yaml-after-quote'],
    ['a placeholder without quotes', 'purpose: {{ mentor }} help\n', 'yaml-start'],
    ['bold text without quotes', 'purpose: **Help** now\n', 'yaml-start'],
    ['an ampersand without quotes', 'purpose: &amp help\n', 'yaml-start'],
    ['a star without quotes', 'purpose: *help\n', 'yaml-start'],
    ['a quote closed by the next value', 'purpose: "Help\naudience: "All"\n', 'yaml-quote'],
    ['a list without a key', '- one\naudience: All\n', 'yaml-list'],
    ['a bracket left open', 'also: [one, two\n', 'yaml-quote'],
    ['a quote left open', 'purpose: "Help\n', 'yaml-quote'],
    ['a second colon', 'purpose: Help: now\naudience: All\n', 'yaml-colon'],
    ['a hyphen without a space', 'items:\n  - one\n  -two\n', 'yaml-hyphen'],
    ['a hyphen without a space before a group', 'items:\n  -text: One\n    owner: both\n', 'yaml-hyphen'],
    ['a colon without a space in an entry', 'items:\n  - text:One\n    owner: both\n', 'yaml-missing-space'],
    ['a space that is none at the start of a line', 'items:\n\u00A0 - one\n', 'yaml-odd-space'],
    ['such a space before a key', 'purpose: Help\n\u00A0audience: All\n', 'yaml-odd-space'],
    ['the end of a document', 'purpose: Help\n...\naudience: All\n', 'yaml-end'],
    ['a list that holds itself', 'x-list: &x [*x]\n', 'yaml-alias'],
    ['two lines without a key', 'purpose: >\nHelp\nnow\naudience: All\n', 'yaml-no-key'],
  ])('is named once for %s', (_, yaml, reason) => {
    const { faults } = read(`---\ntitle: A\n${yaml}---\n`);
    expect(faults.map(fault => fault.reason)).toEqual([reason]);
  });

  it('is the same on the first line of a file with Windows line ends', () => {
    const { faults } = read('---\r\ntitle:One\r\norder: 1\r\n---\r\n');
    expect(faults.map(({ reason }) => reason)).toEqual(['yaml-missing-space']);
  });

  it('is named for every slip that stands by itself, in order', () => {
    const { faults } = read(
      '---\ntitle: One: two\nsummary: @home\nsection:Three\npurpose: "A" b\ntitle: Again\norder 4\n---\n',
    );
    expect(faults.map(fault => fault.reason)).toEqual([
      'yaml-colon',
      'yaml-start',
      'yaml-missing-space',
      'yaml-after-quote',
      'yaml-twice',
      'yaml-no-key',
    ]);
  });

  it('marks the whole of a key that is given twice, and says where it was given first', () => {
    const text = '---\nitems:\n  - label: One\n    label: Two\n---\n';
    const [fault] = read(text).faults;
    expect(text.slice(fault?.start, fault?.end)).toBe('label');
    expect(fault).toMatchObject({ detail: 'label', first: text.indexOf('label') });
  });

  it('comes with what to write instead where that is beyond doubt', () => {
    const suggested = (yaml: string) => read(`---\n${yaml}\n---\n`).faults.map(({ suggestion }) => suggestion);
    expect(suggested('title: Say "hi": now')).toEqual(['"Say \\"hi\\": now"']);
    expect(suggested('title:First\norder: 1')).toEqual(['title: First']);
    expect(suggested('title: One: two # a remark')).toEqual([undefined]);
    expect(suggested('title: > One')).toEqual([undefined]);
  });
});
