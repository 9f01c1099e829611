import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/problems.ts';
import { smallFile } from '../support/run.ts';

describe('fields', () => {
  it('have a default that is one of their options, or what a programme states', async () => {
    const path = 'library/clauses/length.md';
    const withDefault = async (value: string) =>
      problemsWith({ [path]: (await smallFile(path)).replace('"{{ programme.sessionLength }}"', value) });
    const found = await withDefault('45 minute');
    expect(found.map(({ at }) => at)).toEqual([`${path}:13:14 wrong-default`]);
    expect(await withDefault('"{{ programme.duration }}"')).toEqual([]);
  });

  it('have options when they are a choice, and none otherwise', async () => {
    const path = 'library/sheets/goal.md';
    const text = await smallFile(path);
    const choice = await problemsWith({ [path]: text.replace('type: paragraph', 'type: choice') });
    expect(choice.map(({ at }) => at)).toEqual([`${path}:7:15 wrong-default`]);
    const needless = await problemsWith({
      [path]: text.replace('type: paragraph', 'type: paragraph\n        options:\n          - One'),
    });
    expect(needless.map(({ at }) => at)).toEqual([`${path}:10:9 wrong-default`]);
  });

  it('may all stand below the wording', async () => {
    const path = 'library/clauses/length.md';
    const text = (await smallFile(path)).replace(/---\nA meeting[\s\S]*/, '---\nWe keep to the time.\n');
    expect(await problemsWith({ [path]: text })).toEqual([]);
  });
});

describe('questions', () => {
  const bank = (asker: string, text: string) =>
    `---\ntitle: Bank\naskedBy: ${asker}\nquestions:\n  - text: ${text}\n    topic: Work\n---\n`;

  it.each([
    ['of one asker in two banks are compared', 'mentee', 1],
    ['of the other asker are not', 'mentor', 0],
  ])('%s', async (_, asker, count) => {
    const path = 'programmes/pairs/sessions/last.md';
    const found = await problemsWith({
      [path]: (await smallFile(path)).replace('  - ask', '  - ask\n  - own'),
      'programmes/pairs/questions/own.md': bank(asker, 'What was so hard?').replace('so ', ''),
    });
    expect(found.map(({ at }) => at)).toEqual(
      count === 0 ? [] : ['programmes/pairs/questions/own.md:5:11 near-duplicate-question'],
    );
    expect(found.flatMap(({ related = [] }) => related.map(({ line }) => line))).toEqual(count === 0 ? [] : [10]);
  });
});

describe('what nothing uses', () => {
  it('is a hint in the library', async () => {
    const found = await problemsWith({
      'library/checklists/spare.md': '---\ntitle: Spare\nitems:\n  - text: Do it.\n---\n',
    });
    expect(found.map(({ at, severity }) => `${at} ${severity}`)).toEqual([
      'library/checklists/spare.md:2:1 unused-entry info',
    ]);
  });

  it('is not spoken of while a programme has errors', async () => {
    const found = await problemsWith({
      'library/checklists/spare.md': '---\ntitle: Spare\nitems:\n  - text: Do it.\n---\n',
      'programmes/pairs/guide/end.md': '---\ntitle: How to end\norder: two\n---\nText.\n',
    });
    expect(found.map(({ rule }) => rule)).toEqual(['wrong-value']);
  });
});

describe('a translation', () => {
  it('has the files of its original and no others', async () => {
    const programme = await smallFile('programmes/pairs/programme.md');
    const text = programme
      .replace(/stages:[\s\S]*?roles:/, 'translationOf: pairs\nschedule:\n  - session: first\nroles:')
      .replace(/requiredActivities:[\s\S]*/, '---\nText.\n');
    const found = await problemsWith({
      'programmes/paare/programme.md': text,
      'programmes/paare/sessions/first.md': '---\ntitle: Das Treffen\npurpose: Reden.\nfunction: opening\n---\n',
      'programmes/paare/sessions/more.md': '---\ntitle: Noch eins\npurpose: Reden.\nfunction: working\n---\n',
    });
    expect(found.map(({ at }) => at)).toEqual([
      'programmes/paare/programme.md:11:16 stale-translation',
      'programmes/paare/sessions/more.md:2:1 stale-translation',
    ]);
    // What it takes from the library is to be translated too.
    expect(found[0]?.message).toContain('`agreements/working.md`');
    expect(found[0]?.message).toContain('and 6 more');
    const originals = found[0]?.related?.map(({ file }) => file.replace(/^.*content\//, ''));
    expect(originals).toContain('programmes/pairs/sessions/last.md');
    expect(originals).toContain('library/checklists/meeting.md');
    expect(originals).toHaveLength(11);
  });
});
