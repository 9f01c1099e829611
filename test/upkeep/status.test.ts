import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { status } from '../../src/cli/status.ts';
import { entriesOf, forForks } from '../../src/upkeep/changelog.ts';
import { printOf } from '../../src/upkeep/note.ts';
import { newsSince } from '../../src/upkeep/noted.ts';
import { originalOf } from '../../src/upkeep/originals.ts';
import { printed } from '../support/printed.ts';
import { root, siteWith } from '../support/run.ts';

const run = (content: string, ...args: string[]) => printed(() => runCommand(status, [...args, '--content', content]));

interface Found {
  readonly id: string;
  readonly toDo: boolean;
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  readonly diff: string | null;
}

/** What is found in a small site with these files in its overrides. */
async function found(overrides: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = {}) {
  const changes = Object.entries(overrides).map(([file, text]) => [`overrides/${file}`, text] as const);
  const content = await siteWith({ ...beside, ...Object.fromEntries(changes) });
  const { stdout, code } = await run(content, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: readonly Found[] };
  return { content, code, findings };
}

/** A copy as an earlier version would have made it: below its note, and with its original kept. */
function copyOf(sort: 'layout' | 'strings', name: string, before: string, file: string) {
  const note = `Copied with \`npm run eject -- ${sort} ${name}\` from Mentorbook 0.0.9 (${printOf(before)}). Keep this line: by it, \`npm run status\` knows when the original has changed.`;
  return { note, files: { [`.originals/${file}`]: before } };
}

const layout = await fs.readFile(path.join(root, 'layouts', 'guide.njk'), 'utf8');

describe('status', () => {
  it('ends with 0 and says so when there is nothing to do', async () => {
    const { stdout, code } = await run(await siteWith({}));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mentorbook \d+\.\d+\.\d+\.\n/);
    expect(stdout).toContain('\n\nNothing to do.\n');
  });

  it('ends with 1 when there is something to do, and shows where and what', async () => {
    const content = await siteWith({ 'overrides/theme.css': ':root {\n  --acent: red;\n}\n' });
    const { stdout, code } = await run(content);
    expect(code).toBe(1);
    expect(stdout).toContain('\nTo do\n\n');
    expect(stdout).toContain(
      'theme.css:2\n  Unexpected token `--acent`, expected one that the styles use, such as `--accent`.\n',
    );
    expect(stdout).toContain('1 thing to do.');
  });

  it.each<[string, Record<string, string>, string, number, string]>([
    [
      'a block that the layout does not have',
      { 'layouts/guide.njk': '{% extends "layouts/guide.njk" %}\n{% block leed %}x{% endblock %}\n' },
      'unknown-block',
      2,
      'Unexpected block `leed`, expected one of layouts/guide.njk: `lede`.',
    ],
    [
      'a layout that is not there',
      { 'layouts/guide.njk': '{% extends "layouts/giude.njk" %}\n' },
      'unknown-file',
      1,
      'Unexpected file `layouts/giude.njk`, expected one that is there, such as `layouts/guide.njk`.',
    ],
    [
      'a part that is not there',
      { 'layouts/guide.njk': '{% extends "layouts/guide.njk" %}\n{% from "parts/rol.njk" import role %}\n' },
      'unknown-file',
      2,
      'such as `parts/role.njk`.',
    ],
    [
      'something that a part does not give',
      { 'layouts/guide.njk': '{% extends "layouts/guide.njk" %}\n{% from "parts/role.njk" import roles %}\n' },
      'unknown-macro',
      2,
      'Unexpected part `roles` from `parts/role.njk`, expected `role`.',
    ],
    [
      'words that are not there',
      {
        'layouts/guide.njk':
          '{% extends "layouts/guide.njk" %}\n{% block lede %}{{ t("session.worksheets") }}{% endblock %}\n',
      },
      'unknown-words',
      2,
      'Unexpected key `session.worksheets` of the words, expected one that is there, such as `session.worksheet`.',
    ],
    [
      'a token that nothing sets',
      { 'theme.css': 'p {\n  color: var(--inc);\n}\n' },
      'unknown-token',
      2,
      'Unexpected token `--inc`, expected one that the styles use, such as `--ink`.',
    ],
    [
      'a block by its earlier name',
      { 'layouts/checklist.njk': '{% extends "layouts/checklist.njk" %}\n{% block keepTicks %}{% endblock %}\n' },
      'renamed',
      2,
      '`keepTicks` is called `beforeDocument` now. The old name works until version 2.0.0.',
    ],
    [
      'a word by a key that is not there',
      { 'strings/en.yaml': 'session.worksheet: Sheet\nsession.workshet: Sheet\n' },
      'renamed',
      2,
      'Unexpected key `session.workshet`, expected `session.worksheet`.',
    ],
  ])('reports %s', async (_, overrides, id, line, message) => {
    const { code, findings } = await found(overrides);
    expect(findings).toMatchObject([{ id, toDo: true, line }]);
    expect(findings[0]?.message).toContain(message);
    expect(code).toBe(1);
  });

  it('reports a layout that takes the place of none, unless something of one’s own asks for it', async () => {
    const { findings } = await found({ 'layouts/sesion.njk': '<p>Hello</p>' });
    expect(findings).toMatchObject([{ id: 'unused-layout' }]);
    expect(findings[0]?.message).toContain('The nearest name is `session`.');
    const used = await found({
      'layouts/frame.njk': '<p>{% block inside %}{% endblock %}</p>',
      'layouts/guide.njk': '{% extends "frame.njk" %}{% block inside %}{% block more %}x{% endblock %}{% endblock %}',
      'layouts/parts/own.njk': '{% macro own() %}x{% endmacro %}',
      'layouts/parts/role.njk':
        '{% from "parts/own.njk" import own %}{% macro role(role, word) %}{{ own() }}{% endmacro %}',
    });
    expect(used.findings.filter(({ toDo }) => toDo)).toEqual([]);
  });

  it('accepts what one’s own styles set for themselves, and what may be missing', async () => {
    const { findings } = await found({
      'theme.css':
        '/* --acent: red */ :root { --ours: red; --accent: blue } p { color: var(--ours); margin: var(--none, 0) }',
    });
    expect(findings).toEqual([]);
  });

  it('shows what changed in the original of a copy, and brings it in with `--fix`', async () => {
    const today = await fs.readFile(path.join(root, 'layouts', 'session.njk'), 'utf8');
    const before = today.replace('<p class="lede">', '<p class="lede old">');
    const { note, files } = copyOf('layout', 'session', before, 'layouts/session.njk');
    const own = `${before}{# ours #}\n`;
    const { content, findings } = await found({ ...files, 'layouts/session.njk': `{# ${note} #}\n${own}` });
    expect(findings).toMatchObject([{ id: 'changed-original', toDo: true }]);
    expect(findings[0]?.message).toContain('since you copied it (version 0.0.9)');
    expect(findings[0]?.diff).toMatch(/^-.*class="lede old"/m);
    const { stdout, stderr, code } = await run(content, '--fix');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 file mended.\n' });
    expect(stdout).toContain('Nothing to do.');
    const merged = await fs.readFile(path.join(content, 'overrides/layouts/session.njk'), 'utf8');
    expect(merged.split('\n').slice(1).join('\n')).toBe(`${today}{# ours #}\n`);
    expect((await run(content)).code).toBe(0);
  });

  it('sees that a change has been brought in by hand already', async () => {
    const today = await fs.readFile(path.join(root, 'layouts', 'session.njk'), 'utf8');
    const before = today.replace('<p class="lede">', '<p class="lede old">');
    const { note, files } = copyOf('layout', 'session', before, 'layouts/session.njk');
    const { content } = await found({ ...files, 'layouts/session.njk': `{# ${note} #}\n${today}{# ours #}\n` });
    expect(await run(content, '--fix')).toMatchObject({ code: 0, stderr: '1 file mended.\n' });
    expect(await fs.readFile(path.join(content, 'overrides/layouts/session.njk'), 'utf8')).toContain(today);
  });

  it('says so when the text that a copy was made from is lost, and when the original is', async () => {
    const { note } = copyOf('layout', 'guide', 'x', 'layouts/guide.njk');
    const lost = await found({ 'layouts/guide.njk': `{# ${note} #}\n${layout}` });
    expect(lost.findings[0]?.message).toContain('is no longer in `overrides/.originals`');
    const gone = await found({
      'layouts/guide.njk': `{# ${note.replace('layout guide', 'layout gide')} #}\n${layout}`,
    });
    expect(gone.findings).toMatchObject([{ id: 'missing-original', toDo: true }]);
  });

  it('tells of changed words only under the keys that are in use', async () => {
    const today = originalOf('strings', 'en', undefined, root);
    const text = 'text' in today ? today.text : '';
    const before = text.replace(/^# (session\.worksheet|site\.print): .*$/gm, '# $1: "Before"');
    const { note, files } = copyOf('strings', 'en', before, 'strings/en.yaml');
    const { findings } = await found({
      ...files,
      'strings/en.yaml': `# ${note}\n# site.print: "Before"\nsession.worksheet: Our sheet\n`,
    });
    expect(findings).toMatchObject([{ id: 'changed-words', toDo: true }]);
    expect(findings[0]?.diff?.split('\n').filter(line => /^[-+]/.test(line))).toHaveLength(2);
    expect(findings[0]?.diff).toContain('-session.worksheet: "Before"');
  });

  it('says of a layout written by hand that nobody knows its original, until it is marked', async () => {
    const { content, code, findings } = await found({ 'layouts/guide.njk': layout });
    expect(findings).toMatchObject([{ id: 'unknown-original', toDo: false }]);
    expect(code).toBe(0);
    const { stderr, stdout } = await run(content, '--mark');
    expect(stderr).toBe('1 file marked as up to date.\n');
    expect(stdout).toContain('Nothing to do.');
    const kept = path.join(content, 'overrides/.originals/layouts/guide.njk');
    await fs.writeFile(kept, layout.replace('prose', 'text'));
    expect((await run(content)).stdout).toContain('The original layouts/guide.njk has changed since you wrote this.');
  });

  it('writes the names of today with `--fix`', async () => {
    const { content } = await found({
      'layouts/checklist.njk':
        '{% extends "layouts/checklist.njk" %}\n{% block keepTicks %}Ours{% endblock keepTicks %}\n',
    });
    const { code, stderr } = await run(content, '--fix');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 file mended.\n' });
    expect(await fs.readFile(path.join(content, 'overrides/layouts/checklist.njk'), 'utf8')).toBe(
      '{% extends "layouts/checklist.njk" %}\n{% block beforeDocument %}Ours{% endblock beforeDocument %}\n',
    );
  });

  it('lists the words that a language of the site lacks', async () => {
    const { findings } = await found(
      { 'strings/vi.yaml': 'session.worksheet: Phiếu\n' },
      {
        'site.yaml': `title: Nhỏ
description: Nhỏ.
language: vi
organisation:
  name: Nhỏ
programmes:
  - pairs
`,
      },
    );
    const [words] = findings.filter(({ id }) => id === 'missing-words');
    expect(words?.message).toMatch(
      /^The site has \d+ words in English where it speaks vi\. Give yours in overrides\/strings\/vi\.yaml/,
    );
  });

  it('refuses a form that it does not have', async () => {
    await expect(run(await siteWith({}), '--format', 'sarif')).rejects.toThrow('expected pretty or json');
  });
});

describe('what the changelog has for forks', () => {
  const changelog = `# Changelog

## [Unreleased]

### Added

- A thing.

### For forks

- The block \`a\` is now
  called \`b\`.
- The part \`c\` is gone.

## [0.2.0] - 2026-12-01

### For forks

- First.

### Fixed

- Not for forks.

## [0.1.0] - 2026-11-01

- Nothing.
`;

  it('is read by version, each entry as one line', () => {
    expect(forForks(changelog)).toEqual([
      { version: 'Unreleased', entries: ['The block `a` is now called `b`.', 'The part `c` is gone.'] },
      { version: '0.2.0', entries: ['First.'] },
    ]);
  });

  it('is told once', () => {
    const noted = { version: '0.2.0', entries: new Set(entriesOf('- First.\n- The part `c` is gone.\n')) };
    expect(newsSince(noted, forForks(changelog))).toEqual([
      { version: 'Unreleased', entries: ['The block `a` is now called `b`.'] },
    ]);
    expect(newsSince(undefined, forForks(changelog))).toEqual([]);
  });
});
