import fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import { importCommand } from '../../src/cli/import.ts';
import { emptyFolder, siteWith } from '../support/run.ts';

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Runs the command in this process. @returns the exit code and what was printed */
async function bring(...args: string[]) {
  const given = readArguments(importCommand, args, {});
  if ('help' in given) return { code: 0, stdout: given.help };
  printed = '';
  const code = await importCommand.run(given.options, given.words);
  return { code, stdout: printed };
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [file, text] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await fs.writeFile(path.join(folder, file), text);
  }
  return folder;
}

const notes = {
  'one.md': '# One\n\n!!! note\n    Mind this.\n\n[Form](form.pdf)\n',
  'two.md': '# Two\n\nTo [one](one.md).\n',
  'form.pdf': 'x',
};

describe('import', () => {
  it('writes a programme that the site publishes, and says what became of each file', async () => {
    const content = await siteWith({});
    const { code, stdout } = await bring(await folderWith(notes), '--as', 'newcomers', '--content', content);
    expect(code).toBe(0);
    expect(stdout).toContain('one.md → programmes/newcomers/guide/one.md\n');
    expect(stdout).toContain('  one.md:3  changed  The box `!!! note` is now a quotation, which shows as a box.\n');
    expect(stdout).toContain('  one.md:6  left  The link `[Form](form.pdf)` leads to a file');
    expect(stdout).toContain('  form.pdf: left: a handbook publishes pages and pictures alone.');
    expect(stdout).toContain('2 pages of 3 files imported, 5 files written.');
    expect(stdout).toContain('The programme is now in the list in `site.yaml`.\nThe check finds no error and ');
    expect(await fs.readFile(path.join(content, 'site.yaml'), 'utf8')).toMatch(/^ {2}- pairs\n {2}- newcomers$/m);
    expect(await fs.readFile(path.join(content, 'programmes/newcomers/guide/two.md'), 'utf8')).toContain(
      'To [one](one.md).',
    );
    expect((await checkContent(content)).summary.errors).toBe(0);
  });

  it('adds what is new to a programme and touches nothing that is there', async () => {
    const content = await siteWith({});
    const source = await folderWith(notes);
    await bring(source, '--as', 'newcomers', '--content', content);
    const file = path.join(content, 'programmes/newcomers/guide/one.md');
    await fs.writeFile(file, 'Mine.\n');
    await fs.writeFile(path.join(source, 'three.md'), '# Three\n\nWords.\n');
    const { stdout } = await bring(source, '--as', 'newcomers', '--content', content);
    expect(await fs.readFile(file, 'utf8')).toBe('Mine.\n');
    expect(stdout).toContain(
      'Already there, and left as it was\n  programmes/newcomers/guide/one.md\n  programmes/newcomers/guide/two.md\n',
    );
    expect(await fs.readFile(path.join(content, 'programmes/newcomers/guide/three.md'), 'utf8')).toMatch(
      /^order: \d+$/m,
    );
    expect((await bring(source, '--as', 'newcomers', '--content', content)).stdout).toContain('Nothing new was found');
  });

  it('writes nothing in a dry run, and reports as JSON to the screen and to a file', async () => {
    const content = await siteWith({});
    const report = path.join(await emptyFolder(), 'report.json');
    const before = await fs.readdir(content, { recursive: true });
    const { stdout } = await bring(
      await folderWith(notes),
      '--as',
      'newcomers',
      '--content',
      content,
      '--dry-run',
      '--format',
      'json',
      '--report',
      report,
    );
    expect(await fs.readdir(content, { recursive: true })).toEqual(before);
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({ programme: 'newcomers', dryRun: true, totals: { files: 3, pages: 2 } });
    expect(json.files[0]).toMatchObject({ file: 'form.pdf', is: 'document', became: [] });
    expect(json.files[1].notes[0]).toMatchObject({ outcome: 'changed', reason: 'box', line: 3, found: '!!! note' });
    expect(JSON.parse(await fs.readFile(report, 'utf8'))).toEqual(json);
    await expect(
      bring(await folderWith(notes), '--as', 'newcomers', '--content', content, '--report', report),
    ).rejects.toThrow('expected a file that is not there yet');
  });

  it('credits the work that is named', async () => {
    const content = await siteWith({});
    await bring(
      await folderWith({ 'a.md': '# A\n\nWords.\n' }),
      '--as',
      'newcomers',
      '--content',
      content,
      '--source-title',
      'The book',
      '--source-author',
      'Ada',
      '--source-url',
      'https://book.test/',
      '--licence',
      'CC BY 4.0',
    );
    expect(await fs.readFile(path.join(content, 'programmes/newcomers/guide/a.md'), 'utf8')).toContain(
      'adaptedFrom:\n  - title: The book\n    author: Ada\n    url: https://book.test/\n    licence: CC BY 4.0\n',
    );
  });

  it.each([
    ['without a name for the programme', ['a.md'], 'expected the name of the programme'],
    ['a name with capitals', ['a.md', '--as', 'Our Mentoring'], 'such as `our-mentoring`'],
    ['a name that the site needs', ['a.md', '--as', 'search'], 'that the site does not need for itself'],
    ['a source that is not there', ['nowhere', '--as', 'ours'], 'expected a file or a folder that exists'],
    ['an unknown language', ['a.md', '--as', 'ours', '--language', 'english'], 'expected a tag such as'],
    ['a credit without a title', ['a.md', '--as', 'ours', '--licence', 'MIT'], 'expected `--source-title`'],
    ['split and whole', ['a.md', '--as', 'ours', '--split', '--whole'], 'expected one of them'],
  ])('says what to do about %s', async (_, args, message) => {
    await expect(bring(...args)).rejects.toThrow(message);
  });
});

describe('the list of programmes in site.yaml', () => {
  it.each([
    ['an indented list', 'programmes:\n  - pairs\n', 'programmes:\n  - pairs\n  - newcomers\n'],
    [
      'a list at the margin',
      'programmes:\n- pairs # ours\nlicence: X\n',
      'programmes:\n- pairs # ours\n- newcomers\nlicence: X\n',
    ],
    ['a list in brackets', 'programmes: [pairs]\n', 'programmes: [pairs, newcomers]\n'],
    ['a list at the end of the file', 'programmes:\r\n  - pairs', 'programmes:\r\n  - pairs\r\n  - newcomers\r\n'],
  ])('gets the programme in %s, and keeps all else', async (_, before, after) => {
    const head = 'title: T # title\ndescription: D\norganisation:\n  name: O\n';
    const content = await siteWith({ 'site.yaml': head + before });
    await bring(await folderWith({ 'a.md': '# A\n\nWords.\n' }), '--as', 'newcomers', '--content', content);
    expect(await fs.readFile(path.join(content, 'site.yaml'), 'utf8')).toBe(head + after);
  });
});
