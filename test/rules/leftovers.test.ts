import fs from 'node:fs/promises';
import path from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { htmlOf, wordsOf } from '../support/pages.ts';
import { problemsWith } from '../support/problems.ts';
import { emptyFolder, mentorbook, siteWith, smallFile } from '../support/run.ts';

const programme = 'programmes/pairs/programme.md';
const clause = 'library/clauses/length.md';

/** A file of the small site with some of its words replaced. */
async function changed(file: string, ...changes: readonly (readonly [string, string])[]) {
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    await smallFile(file),
  );
  return { [file]: text };
}

/** What waits to be filled in, each with the place and the rule that reports it. */
const leftovers = [
  {
    what: 'a fact that the programme does not state',
    at: `${clause}:21:56 unknown-placeholder`,
    site: async () => ({
      ...(await changed(clause, ['We begin on {{ start }}.', 'We begin on {{ start }}, {{ programme.cadence }}.'])),
      ...(await changed(
        programme,
        ['cadence: every month\n', ''],
        ['meet {{ programme.cadence }}', 'meet now and then'],
      )),
    }),
  },
  {
    what: 'a fact in a place where facts do not work',
    at: `${clause}:11:10 placeholder-left`,
    site: () => changed(clause, ['      - 30 minutes', '      - "{{ programme.duration }}"']),
  },
  {
    what: 'a contact that nobody can reach',
    at: `${programme}:37:3 empty-contact`,
    site: () => changed(programme, ['    email: ben@small.example\n', '']),
  },
  {
    what: 'a note to oneself',
    at: `${clause}:21:1 placeholder-left`,
    site: () => changed(clause, ['A meeting lasts', 'TODO: ask Ada. A meeting lasts']),
  },
  {
    what: 'a gap in brackets',
    at: `${programme}:35:12 placeholder-left`,
    site: () => changed(programme, ['name: Ada', 'name: "[name]"']),
  },
];

describe('what is left to be filled in', () => {
  it.each(leftovers)('is a warning while writing and an error before a release: $what', async ({ at, site }) => {
    const changes = await site();
    const severities = async (release: boolean) =>
      (await problemsWith(changes, { release })).map(problem => `${problem.at} ${problem.severity}`);
    expect(await severities(false)).toEqual([`${at} warning`]);
    expect(await severities(true)).toEqual([`${at} error`]);
  });

  it('is an error at any time when it names a field that nobody defined, since no draft needs that', async () => {
    const found = await problemsWith(await changed(clause, ['{{ start }}.', '{{ firstDay }}.']));
    expect(found.map(({ at, severity }) => `${at} ${severity}`)).toContain(`${clause}:21:43 unknown-placeholder error`);
  });

  it('is an error at any time when a field stands where nobody can fill it in', async () => {
    const found = await problemsWith(await changed(clause, ['How long can you meet?', 'From {{ start }} on?']));
    expect(found.map(({ at, severity }) => `${at} ${severity}`)).toEqual([`${clause}:4:14 unknown-placeholder error`]);
  });

  it('may wait in a draft and in a programme that the site does not publish', async () => {
    const note = '---\ntitle: Note\ndraft: true\n---\nTODO: write it.\n';
    const found = await problemsWith(
      {
        'library/terms/note.md': note,
        'programmes/later/guide/note.md': note.replace('draft: true', 'order: 1'),
        'programmes/later/programme.md': await smallFile(programme).then(text =>
          text.replaceAll(/ {2}- session: \w+\n.*\n.*\n/g, '').replace('schedule:\n', 'schedule:\n  - session: talk\n'),
        ),
        'programmes/later/sessions/talk.md': '---\ntitle: Talk\npurpose: Talk.\nfunction: opening\n---\n',
      },
      { release: true },
    );
    const waiting = found.filter(({ rule }) => rule === 'placeholder-left');
    expect(waiting.map(({ at, severity }) => `${at} ${severity}`)).toEqual([
      'library/terms/note.md:5:1 placeholder-left warning',
      'programmes/later/guide/note.md:5:1 placeholder-left warning',
    ]);
  });
});

describe('build', () => {
  const all = async () => {
    const text = Object.assign({}, ...(await Promise.all(leftovers.slice(0, 1).map(({ site }) => site()))));
    const contact = (text[programme] as string).replace('    email: ben@small.example\n', '');
    return siteWith({ ...text, [programme]: contact });
  };

  it('publishes nothing with --release while something is left, and says what and where', async () => {
    const output = path.join(await emptyFolder(), 'site');
    const args = ['--content', await all(), '--output', output];
    const { code, stderr } = await mentorbook('build', ...args, '--release');
    expect(code).toBe(1);
    expect(stderr).toMatch(/length\.md:21:56 +error +unknown-placeholder/);
    expect(stderr).toMatch(/programme\.md:36:3 +error +empty-contact/);
    await expect(fs.access(output)).rejects.toThrow();
  });

  it('publishes with --release when nothing is left', async () => {
    const output = path.join(await emptyFolder(), 'site');
    const { code } = await mentorbook('build', '--content', await siteWith({}), '--output', output, '--release');
    expect(code).toBe(0);
    expect(await fs.readdir(output)).toContain('manifest.json');
  });

  it('shows the gaps in a draft, on the page and in the files', async () => {
    const output = path.join(await emptyFolder(), 'site');
    expect((await mentorbook('build', '--content', await all(), '--output', output)).code).toBe(0);
    const gap = 'still to be filled in: programme.cadence';
    const folder = '/pairs/agreements/working/';
    expect(wordsOf(await htmlOf(output, folder))).toContain(gap);
    expect(await fs.readFile(path.join(output, folder, 'working.md'), 'utf8')).toContain(gap);
    const word = await mammoth.extractRawText({ path: path.join(output, folder, 'working.docx') });
    expect(word.value).toContain(gap);
    const unreachable = 'no e-mail address or telephone number yet';
    expect(wordsOf(await htmlOf(output, '/pairs/'))).toContain(unreachable);
    expect(wordsOf(await htmlOf(output, '/pairs/sessions/first/worksheet/'))).toContain(`Ben (${unreachable})`);
  });
});
