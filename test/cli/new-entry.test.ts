import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { Answers } from '../../src/cli/answers.ts';
import type { OptionName } from '../../src/cli/arguments.ts';
import { idToMake, whatToMake } from '../../src/cli/name-new.ts';
import { type NewEntryOptions, newEntryOf } from '../../src/cli/new-entry.ts';
import { kindList } from '../../src/kinds/index.ts';
import { translator } from '../../src/strings/index.ts';
import { siteWith, smallFile } from '../support/run.ts';

const t = translator('en');

async function make(
  content: string,
  kind: string,
  id: string,
  options: Partial<NewEntryOptions> = {},
  given: Readonly<Partial<Record<OptionName, string>>> = {},
) {
  const made = kindList.find(each => each.id === kind);
  if (!made) throw new Error(`No kind ${kind}`);
  const lines: string[] = [];
  const all = { content, kinds: kindList, isForLibrary: false, holder: '', isDry: false, ...options };
  const code = await newEntryOf(made, id, all, new Answers(given, undefined, t), t, line => lines.push(line));
  return { code, said: lines.join('\n') };
}

const read = (content: string, file: string) => fs.readFile(path.join(content, file), 'utf8');

const rulesIn = async (content: string) => [
  ...new Set((await checkContent(content)).problems.map(({ rule, severity }) => `${severity} ${rule}`)),
];

describe('a new file', () => {
  it('of each kind is right, and the check reminds of the words to write', async () => {
    const content = await siteWith({});
    for (const { id, folder } of kindList.filter(kind => kind.folder !== '')) {
      expect(await make(content, id, `our-${id}`), id).toMatchObject({ code: 0 });
      expect(await read(content, `programmes/pairs/${folder}/our-${id}.md`)).toContain(`title: "Our ${id}"`);
    }
    // What nothing names yet is spoken of as well.
    expect((await rulesIn(content)).sort()).toEqual(['warning placeholder-left', 'warning unused-entry']);
  });

  it('gets the next number', async () => {
    const content = await siteWith({});
    await make(content, 'guide', 'next');
    await make(content, 'guide', 'last');
    expect(await read(content, 'programmes/pairs/guide/next.md')).toContain('order: 3\n');
    expect(await read(content, 'programmes/pairs/guide/last.md')).toContain('order: 4\n');
  });

  it('goes to the library when that is asked for, and may take the place of one there', async () => {
    const content = await siteWith({});
    await make(content, 'questions', 'ours', { isForLibrary: true });
    expect(await read(content, 'library/questions/ours.md')).toContain('title: "Ours"');
    expect((await make(content, 'questions', 'ours')).said).toContain('takes the place of the file of the same name');
    await expect(make(content, 'session', 'ours', { isForLibrary: true })).rejects.toThrow(
      'Unexpected `--library`, expected none: a session belongs to one programme.',
    );
  });

  it('has the title that is given, whatever signs are in it', async () => {
    const content = await siteWith({});
    await make(content, 'term', 'ours', {}, { title: '"A": #1 مرشد *x*' });
    expect(await read(content, 'programmes/pairs/terms/ours.md')).toContain('title: "\\"A\\": #1 مرشد \\\\*x\\\\*"');
    expect(await rulesIn(content)).toEqual(['warning placeholder-left']);
  });

  it('says where it is to be named', async () => {
    const content = await siteWith({});
    expect((await make(content, 'session', 'ours')).said).toContain(
      'in `programme.md`, under `schedule:`, the line `  - session: ours`',
    );
    expect((await make(content, 'agreement', 'ours')).said).toContain('in a session, the line `agreement: ours`');
    expect((await make(content, 'guide', 'ours')).said).toContain('It shows by itself');
  });

  it('is named in another file, of which every other letter stays', async () => {
    const content = await siteWith({});
    const file = 'programmes/pairs/sessions/last.md';
    const before = await smallFile(file);
    await make(content, 'questions', 'ours', { holder: 'last' });
    expect(await read(content, file)).toBe(before.replace('  - ask\n', '  - ask\n  - ours\n'));
    await make(content, 'sheet', 'ours', { holder: 'last' });
    expect(await read(content, file)).toContain('sheets:\n  - ours\n---\n');
    await make(content, 'agreement', 'ours', { holder: 'last' });
    expect(await read(content, file)).toContain('agreement: ours\n---\n');
    await make(content, 'checklist', 'ours', { holder: 'programme' });
    expect(await read(content, 'programmes/pairs/programme.md')).toContain('  - ours\n');
    expect((await rulesIn(content)).filter(rule => rule.startsWith('error'))).toEqual([]);
  });

  it('is refused where it cannot be, and nothing is written', async () => {
    const content = await siteWith({});
    await make(content, 'agreement', 'ours', { holder: 'last' });
    const before = await fs.readdir(content, { recursive: true });
    const refused = (kind: string, id: string, options?: Partial<NewEntryOptions>, given = {}) =>
      expect(make(content, kind, id, options, given)).rejects;
    await refused('session', 'last').toThrow('is there already, and nothing is written over');
    await refused('agreement', 'other', { holder: 'last' }).toThrow('names something else already');
    await refused('questions', 'other', { holder: 'lost' }).toThrow(
      'Unexpected `--in lost`, expected the name of one that can name a question bank: a session.',
    );
    await refused('term', 'other', { holder: 'last' }).toThrow('expected the name of one');
    await refused('term', 'other', {}, { programme: 'pears' }).toThrow(
      'Unexpected programme `pears`, expected one of pairs',
    );
    expect(await fs.readdir(content, { recursive: true })).toEqual(before);
  });

  it('is only listed when the command runs dry', async () => {
    const content = await siteWith({});
    const before = await fs.readdir(content, { recursive: true });
    const { said } = await make(content, 'sheet', 'ours', { isDry: true, holder: 'last' });
    expect(said).toContain(path.join('programmes', 'pairs', 'sheets', 'ours.md'));
    expect(said).toContain(path.join('sessions', 'last.md'));
    expect(await fs.readdir(content, { recursive: true })).toEqual(before);
  });

  it('asks which programme where there are several', async () => {
    const programme = await smallFile('programmes/pairs/programme.md');
    const content = await siteWith({
      'programmes/others/programme.md': programme,
      'programmes/others/sessions/first.md': await smallFile('programmes/pairs/sessions/first.md'),
    });
    await expect(make(content, 'guide', 'ours')).rejects.toThrow('`--programme` and one of');
    expect((await make(content, 'guide', 'ours', {}, { programme: 'pairs' })).code).toBe(0);
  });
});

describe('the words after npm run new', () => {
  const kind = (word: string | undefined) => whatToMake(word, kindList, ['site'], undefined, t);
  const id = (word: string | undefined, of = 'session') => idToMake(word, of, undefined, t);

  it('name a kind, its folder, or nearly so', async () => {
    expect(await kind('checklists')).toBe('checklist');
    expect(await kind('site')).toBe('site');
    await expect(kind('question')).rejects.toThrow('Unexpected `question`, expected `questions`.');
    await expect(kind('poem')).rejects.toThrow('expected one of programme, guide, session');
    await expect(kind(undefined)).rejects.toThrow('expected what to write');
  });

  it('give an id, and are answered with the right form', async () => {
    expect(await id('first-talk')).toBe('first-talk');
    await expect(id('First Talk')).rejects.toThrow('such as `first-talk`');
    await expect(id('première_fois')).rejects.toThrow('such as `premiere-fois`');
    await expect(id('لقاء')).rejects.toThrow('such as `our-session`');
    await expect(id('../x')).rejects.toThrow('such as `x`');
    await expect(id('search', 'programme')).rejects.toThrow('such as `our-search`');
    await expect(id(undefined)).rejects.toThrow('npm run new -- session our-session');
  });
});
