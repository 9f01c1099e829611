import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { problemsWith } from '../support/problems.ts';
import { siteWith, smallFile } from '../support/run.ts';

describe('the check', () => {
  it('finds nothing in content that is right', async () => {
    expect(await problemsWith({})).toEqual([]);
  });

  it('reports every problem of every file in one run, each with its place', async () => {
    const found = await problemsWith({
      'library/terms/broken.md': '---\ntitle: A: b\n---\nText.\n',
      'library/terms/unknown.md': '---\ntitle: One\nsumary: Two\n---\nText.\n',
      'library/checklists/wrong.md': '---\ntitle: One\nitems:\n  - text: Do it.\n    owner: mentr\n---\n',
      'programmes/pairs/sessions/lost.md':
        '---\ntitle: Lost\npurpose: None\nfunction: working\nquestions:\n  - aks\n---\n',
      'programmes/pairs/checklists/twice.md':
        '---\ntitle: Twice\nitems:\n  - id: one\n    text: Do it.\n  - id: one\n    text: Again.\n---\n',
    });
    expect(found.map(problem => problem.at)).toEqual([
      'library/checklists/wrong.md:5:12 wrong-value',
      'library/terms/broken.md:2:8 broken-front-matter',
      'library/terms/unknown.md:3:1 unknown-key',
      'programmes/pairs/checklists/twice.md:6:9 duplicate-id',
      'programmes/pairs/sessions/lost.md:6:5 unknown-reference',
    ]);
    expect(found.map(problem => problem.suggestion)).toEqual(['mentor', '"A: b"', 'summary', undefined, 'ask']);
    expect(found[3]?.related).toMatchObject([{ line: 4, column: 9 }]);
  });

  it('reports a misspelt key once, not as a missing one too', async () => {
    const found = await problemsWith({ 'library/terms/one.md': '---\ntitel: One\n---\nText.\n' });
    expect(found.map(problem => problem.at)).toEqual(['library/terms/one.md:2:1 unknown-key']);
  });

  it('lets keys of one’s own through when they begin with x-', async () => {
    expect(await problemsWith({ 'library/terms/one.md': '---\ntitle: One\nx-owner: me\n---\nText.\n' })).toEqual([]);
  });

  it.each([
    ['a stage that the programme does not have', 'stage: begin', 'stage: begn', 'unknown-reference', 'begin'],
    ['a length of time that is none', 'duration: 2 months', 'duration: two moons', 'wrong-value', undefined],
    ['a rhythm that can be read two ways', 'cadence: every month', 'cadence: biweekly', 'wrong-value', undefined],
    ['a number where a text belongs', 'title: Pairs', 'title: 2024', 'wrong-value', undefined],
  ])('reports %s', async (_, right, wrong, rule, suggestion) => {
    const programme = await smallFile('programmes/pairs/programme.md');
    const found = await problemsWith({ 'programmes/pairs/programme.md': programme.replace(right, wrong) });
    const line = programme.slice(0, programme.indexOf(right)).split('\n').length;
    expect(found).toMatchObject(
      [{ rule, suggestion, line }].map(({ suggestion: name, ...rest }) =>
        name ? { ...rest, suggestion: name } : rest,
      ),
    );
  });

  it('reports a fact that a programme does not state, and lets a field stay empty without it', async () => {
    const programme = await smallFile('programmes/pairs/programme.md');
    const found = await problemsWith({
      'programmes/pairs/programme.md': programme
        .replace('sessionLength: 45 minutes\n', '')
        .replace('cadence: every month\n', ''),
    });
    expect(found.map(problem => problem.at)).toEqual(['programmes/pairs/programme.md:3:26 unknown-placeholder']);
  });

  it('reports a reference to a draft', async () => {
    const checklist = await smallFile('library/checklists/meeting.md');
    const found = await problemsWith({
      'library/checklists/meeting.md': checklist.replace('title:', 'draft: true\ntitle:'),
    });
    expect(found.map(problem => problem.at)).toEqual(['programmes/pairs/sessions/first.md:31:5 unknown-reference']);
  });

  it.each([
    ['guide/strat.md', 'broken-link'],
    ['/pairs/guide/start/', 'broken-link'],
    ['guide/start.md#nowhere', 'broken-link'],
  ])('reports a link to %s', async (target, rule) => {
    const programme = await smallFile('programmes/pairs/programme.md');
    const found = await problemsWith({
      'programmes/pairs/programme.md': programme.replace('(guide/start.md)', `(${target})`),
    });
    expect(found.map(problem => problem.at)).toEqual([`programmes/pairs/programme.md:45:18 ${rule}`]);
  });

  it('reports a library file that links into a programme, which others could not follow', async () => {
    const found = await problemsWith({
      'library/terms/one.md': '---\ntitle: One\n---\nSee [it](../../programmes/pairs/guide/start.md).\n',
    });
    expect(found.map(problem => problem.rule)).toEqual(['broken-link']);
  });

  it('reports files that nothing would publish', async () => {
    const found = await problemsWith({
      'library/terms/Bad Name.md': '---\ntitle: One\n---\nText.\n',
      'programmes/pairs/notes.md': '---\ntitle: One\n---\nText.\n',
      'programmes/other/guide/one.md': '---\ntitle: One\norder: 1\n---\nText.\n',
      'extra.docx': 'x',
    });
    expect(found.map(problem => problem.at)).toEqual([
      'extra.docx:1:1 unplaced-file',
      'library/terms/Bad Name.md:2:1 unplaced-file',
      'programmes/other/guide/one.md:2:1 unplaced-file',
      'programmes/pairs/notes.md:2:1 unplaced-file',
    ]);
    expect(found[1]?.suggestion).toBe('bad-name');
  });

  it('reports a missing site.yaml, and text that is not UTF-8', async () => {
    expect((await problemsWith({ 'site.yaml': null })).map(problem => problem.rule)).toEqual(['unplaced-file']);
    const folder = await siteWith({});
    const { writeFile } = await import('node:fs/promises');
    await writeFile(`${folder}/library/terms/latin.md`, Buffer.from('---\ntitle: caf\xe9\n---\nText.\n', 'latin1'));
    const { problems } = await checkContent(folder);
    expect(problems.map(problem => problem.rule)).toEqual(['broken-front-matter']);
  });
});

describe('what is not published', () => {
  it('may link within itself: a programme that is not listed, a draft', async () => {
    const found = await problemsWith({
      'programmes/later/programme.md': (await smallFile('programmes/pairs/programme.md'))
        .replace(/stages:[\s\S]*?roles:/, 'schedule:\n  - session: only\nroles:')
        .replace(/requiredActivities:[\s\S]*?version/, 'version')
        .replace('guide/start.md', 'sessions/only.md'),
      'programmes/later/sessions/only.md': '---\ntitle: Only\npurpose: None.\nfunction: working\n---\n',
      'library/checklists/draft.md':
        '---\ntitle: Draft\ndraft: true\nitems:\n  - text: Read [on](#on).\n---\n\n## On\n\nIt goes on.\n',
    });
    expect(found).toEqual([]);
  });
});

describe('earlier addresses', () => {
  it('may be given once', async () => {
    const found = await problemsWith({
      'library/checklists/one.md': '---\ntitle: One\naliases:\n  - /old/start/\nitems:\n  - text: Do it.\n---\n',
    });
    expect(found.map(problem => problem.at)).toEqual(['programmes/pairs/guide/start.md:6:5 duplicate-address']);
    expect(found[0]?.related).toMatchObject([{ line: 4 }]);
  });
});

describe('addresses and names that a handbook has no use for', () => {
  it.each([
    ['a link that runs a script', '[a](javascript:alert(1))', 'broken-link'],
    ['a link to a file on a disk', '[a](file:///etc/passwd)', 'broken-link'],
    ['a link without its scheme', '[a](//elsewhere.example/x)', 'broken-link'],
    ['a name of a program', '{{ constructor }}', 'unknown-placeholder'],
    ['a hidden name', '{{ __proto__ }}', 'unknown-placeholder'],
    ['a sum', '{{ 1 + 1 }}', 'unknown-placeholder'],
  ])('are reported: %s', async (_, text, rule) => {
    const found = await problemsWith({ 'library/terms/one.md': `---\ntitle: One\n---\nSee ${text}.\n` });
    expect(found.map(problem => [problem.rule, problem.line])).toEqual([[rule, 4]]);
  });

  it('are reported when a file is a link to another place', async () => {
    const folder = await siteWith({});
    await fs.symlink('/etc/hostname', path.join(folder, 'library', 'terms', 'host.md'));
    await fs.symlink('..', path.join(folder, 'library', 'terms', 'loop'));
    const { problems, graph } = await checkContent(folder);
    expect(problems.map(problem => problem.rule)).toEqual(['broken-front-matter', 'broken-front-matter']);
    expect(graph.content.files.find(file => file.source.path.endsWith('host.md'))?.source.text).toBe('');
  });
});
