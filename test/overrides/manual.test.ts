import fs from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check-content.ts';
import { htmlOf, wordsOf } from '../support/pages.ts';
import { emptyFolder, mentorbook, root, siteWith, smallFile } from '../support/run.ts';

/** The files that a page of the manual shows for one's own content folder, by their path in it. */
async function shownIn(page: string): Promise<Record<string, string>> {
  const text = await fs.readFile(path.join(root, 'content', 'manual', page), 'utf8');
  const shown = text.matchAll(/`content\/([^`]+)`:\n\n```[^\n]*\n([\s\S]*?\n)```\n/g);
  return Object.fromEntries([...shown].map(([, file = '', code = '']) => [file.replace('<id>', 'pairs'), code]));
}

let site: string;
let folder: string;

beforeAll(async () => {
  const files = await shownIn('kinds-and-rules.md');
  const session = await smallFile('programmes/pairs/sessions/first.md');
  folder = await siteWith({
    ...files,
    'programmes/pairs/sessions/first.md': session.replace('---\n', '---\nreadBefore: ana-and-ben\n'),
  });
  site = path.join(await emptyFolder(), 'site');
  const { code, stderr } = await mentorbook('build', '--content', folder, '--output', site);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

/** What somebody has who copies the examples of the manual, and nothing else, from a folder outside the project. */
describe('the examples of the manual', () => {
  it('add a kind with its pages, more keys for another, and what is printed of it', async () => {
    const story = await htmlOf(site, '/pairs/stories/ana-and-ben/');
    expect(wordsOf(story)).toContain('Two hours a month We met in the canteen, and stayed for the soup.');
    expect(await htmlOf(site, '/pairs/sessions/first/')).toContain('<h3>Stories</h3>');
    expect((await fs.readdir(path.join(site, 'pairs', 'stories', 'ana-and-ben'))).sort()).toEqual([
      'ana-and-ben.a4.pdf',
      'ana-and-ben.docx',
      'ana-and-ben.letter.pdf',
      'index.html',
    ]);
  });

  it('add a rule, with a page of its own in the manual', async () => {
    expect(wordsOf(await htmlOf(site, '/manual/rules/long-summary/'))).toContain(
      'A summary has more than 200 letters.',
    );
    const file = path.join(folder, 'library', 'terms', 'mentor.md');
    await fs.writeFile(file, `---\ntitle: Mentor\nsummary: ${'Who helps. '.repeat(20)}\n---\nSomeone who helps.\n`);
    const { problems } = await checkContent(folder);
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['long-summary', 3]]);
  });

  it('add a format', async () => {
    expect(await fs.readFile(path.join(site, 'pairs', 'handbook.outline'), 'utf8')).toContain('Two hours a month\n');
  });

  it('add a plugin', async () => {
    expect(await fs.readFile(path.join(site, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /manual/\n');
  });
});
