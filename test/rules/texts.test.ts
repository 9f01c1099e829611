import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/problems.ts';
import { smallFile } from '../support/run.ts';

const guide = 'programmes/pairs/guide/end.md';

/** The problems of a guide page with this title and body, as `line:column rule` with the words marked. */
async function inGuide(body: string, keys = '') {
  const text = `---\ntitle: How to end\norder: 2\n${keys}---\n${body}\n`;
  const found = await problemsWith({ [guide]: text });
  return found.map(({ line, column, endColumn, rule }) => {
    const marked = text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1);
    return `${line}:${column} ${rule} ${marked}`;
  });
}

describe('values that YAML would turn', () => {
  it.each(['1.10', '060', 'true', '2024'])('are quoted as they are written: %s', async written => {
    const [found] = await problemsWith({ 'library/terms/mentor.md': `---\ntitle: ${written}\n---\nText.\n` });
    expect(found).toMatchObject({ line: 2, column: 8, suggestion: `"${written}"` });
    expect(found?.message).toContain(`\`${written}\``);
  });

  it('are marked where a remark begins', async () => {
    const [found, ...others] = await problemsWith({
      'library/terms/mentor.md': '---\ntitle: Session #2 and #3\norder: 1 # a remark\n---\nText.\n'.replace(
        'order: 1 # a remark\n',
        'draft: false # a remark\n',
      ),
    });
    expect(found).toMatchObject({ rule: 'cut-off-text', line: 2, column: 16, endColumn: 25 });
    expect(others).toEqual([]);
  });
});

describe('words that were left to be filled in', () => {
  it.each([
    ['Ask xyz for help.', 'xyz'],
    ['Write to [name of the coordinator].', '[name of the coordinator]'],
    ['Write to INSERT NAME today.', 'INSERT NAME'],
    ['Lorem ipsum dolor.', 'Lorem ipsum'],
    ['See [the site](https://www.example.org/a).', 'https://www.example.org/a'],
    ['Write to <ada@example.com>.', 'ada@example.com'],
  ])('are found in “%s”', async (body, marked) => {
    const [found, ...others] = await inGuide(body);
    expect(found).toContain(`placeholder-left ${marked}`);
    expect(others).toEqual([]);
  });

  it('are no more than words in code, in links or in other words', async () => {
    expect(await inGuide('Write `TODO`, then [name the day](start.md). Insert a coin [sic]. Methodology.')).toEqual([]);
  });

  it('are errors before a release', async () => {
    const text = '---\ntitle: How to end\norder: 2\n---\nTBD\n';
    expect(await problemsWith({ [guide]: text }, { release: true })).toMatchObject([{ severity: 'error' }]);
  });
});

describe('headings', () => {
  it.each([
    ['# One', '5:1 heading-order # One'],
    ['### One', '5:1 heading-order ###'],
    ['Text.\n\n<h2>One</h2>', '7:1 heading-order <h2>'],
    ['##One', '5:1 heading-order ##One'],
    ['##\n\nText.', '5:1 heading-order ##'],
  ])('are reported when they do not fit: %j', async (body, expected) => {
    expect(await inGuide(body)).toEqual([expected]);
  });

  it('may go back up as far as they like, and words may begin with #', async () => {
    expect(await inGuide('## A\n\n### B\n\n#### C\n\n## D\n\n#mentoring\n\n```\n# code\n```')).toEqual([]);
  });
});

describe('the words for the two roles', () => {
  it('are compared with who a page is for, in the programme’s own words too', async () => {
    expect(await inGuide('## For learners\n\nText.', 'audience: mentor\n')).toEqual(['6:4 role-mismatch For learners']);
    expect(await inGuide('## What your learner needs\n\nText.', 'audience: mentor\n')).toEqual([]);
  });

  it.each([
    ['Mentor’s checklist', 1],
    ['Mentors: what to bring', 1],
    ['As a mentor', 1],
    ['Mentor feedback', 0],
    ['Mentor’s guide for learners', 0],
    ['Mentors we admire', 0],
    ['Mentor matching', 0],
    ['Your mentor and you', 0],
  ])('say whom a page for mentees is for, or only speak about somebody: %s', async (heading, count) => {
    expect(await inGuide(`## ${heading}\n\nText.`, 'audience: mentee\n')).toHaveLength(count);
  });

  it('are compared with the page that a link leads to', async () => {
    const found = await problemsWith({
      [guide]: '---\ntitle: How to end\norder: 2\naudience: mentor\n---\nText.\n',
      'programmes/pairs/guide/more.md': '---\ntitle: More\norder: 3\n---\nRead [being a learner](end.md).\n',
    });
    expect(found.map(({ at }) => at)).toEqual(['programmes/pairs/guide/more.md:5:24 role-mismatch']);
  });

  it('are compared with who does a task', async () => {
    const path = 'programmes/pairs/sessions/first.md';
    const text = (await smallFile(path)).replace('label: Write a goal', 'label: Mentor');
    expect((await problemsWith({ [path]: text })).map(({ at }) => at)).toEqual([`${path}:6:12 role-mismatch`]);
  });
});

describe('links', () => {
  it.each([
    ['[a](Start.md)', 'broken-link Start.md', 'start.md'],
    ['[a](Start.md#what-to-bring)', 'broken-link Start.md#what-to-bring', 'start.md#what-to-bring'],
    ['[a](http://small.example/pairs/guide/start)', 'own-site-link http://small.example/pairs/guide/start', 'start.md'],
    ['[a](https://bit.ly/abc)', 'tracking-link https://bit.ly/abc', undefined],
    ['[a](https://a.example/?b=1&fbclid=2)', 'tracking-link https://a.example/?b=1&fbclid=2', 'https://a.example/?b=1'],
  ])('are reported with what to write instead: %s', async (body, expected, suggestion) => {
    expect(await inGuide(body)).toEqual([`5:5 ${expected}`]);
    const [found] = await problemsWith({ [guide]: `---\ntitle: How to end\norder: 2\n---\n${body}\n` });
    expect(found?.suggestion).toBe(suggestion);
  });

  it('to a picture in another letter case are reported', async () => {
    const [found] = await problemsWith({
      'programmes/pairs/Photo.PNG': '',
      [guide]: '---\ntitle: How to end\norder: 2\n---\n![A photo](../photo.png)\n',
    });
    expect(found).toMatchObject({ rule: 'broken-link', suggestion: '../Photo.PNG' });
  });
});

describe('the English of a text', () => {
  it('is left alone in another language', async () => {
    const programme = (await smallFile('programmes/pairs/programme.md')).replace('version:', 'language: de\nversion:');
    const text = `---\ntitle: How to end\norder: 2\n---\nbiweekly ${'wort '.repeat(50)}.\n`;
    expect(await problemsWith({ 'programmes/pairs/programme.md': programme, [guide]: text })).toEqual([]);
  });
});
