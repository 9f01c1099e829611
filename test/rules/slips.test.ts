import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/problems.ts';
import { smallFile } from '../support/run.ts';

const path = 'programmes/pairs/programme.md';

/** The problems of the small site after one change in the file of its programme. */
async function withChange(right: string, wrong: string) {
  const programme = await smallFile(path);
  expect(programme).toContain(right);
  return problemsWith({ [path]: programme.replace(right, wrong) });
}

/** The problems of a page with a text. */
const ofText = (text: string) =>
  problemsWith({ 'programmes/pairs/guide/page.md': `---\ntitle: Page\norder: 3\n---\n${text}\n` });

describe('a value in another form', () => {
  it.each([
    ['duration: 2 months', 'duration: 2 moths', '2 months'],
    ['duration: 2 months', 'duration: two months', '2 months'],
    ['sessionLength: 45 minutes', 'sessionLength: 45 min', '45 minutes'],
    ['cadence: every month', 'cadence: monthly', 'every month'],
    ['cadence: every month', 'cadence: evry 2 weeks', 'every 2 weeks'],
    ['purpose:', 'language: English\npurpose:', 'en'],
    ['purpose:', 'language: en_GB\npurpose:', 'en-GB'],
    ['purpose:', 'draft: fasle\npurpose:', 'false'],
    ['purpose:', 'check:\n  unused-entry: of\npurpose:', 'off'],
    ['purpose:', 'adaptedFrom:\n  - title: A\n    url: www.small.example\npurpose:', 'https://www.small.example'],
  ])('comes with what it means: %s as %s', async (right, wrong, suggestion) => {
    expect(await withChange(right, wrong)).toMatchObject([{ rule: 'wrong-value', suggestion }]);
  });

  it.each(['title: []', 'stages: ""'])('is reported once, however many marks it misses: %s', async wrong => {
    const key = wrong.split(':')[0] ?? '';
    const programme = await smallFile(path);
    const changed = programme.replace(new RegExp(`^${key}:.*(?:\\n +.*)*`, 'm'), wrong);
    expect(await problemsWith({ [path]: changed })).toMatchObject([{ rule: 'wrong-value' }]);
  });

  it('is seen where the first hyphen of a list has no space after it', async () => {
    const list = '---\ntitle: One\nalso:\n  -two\n  - three\n---\nText.\n';
    const found = await problemsWith({ 'library/terms/one.md': list });
    expect(found).toMatchObject([{ line: 4, column: 3, endLine: 4, endColumn: 7, suggestion: '- two' }]);
  });
});

describe('a name', () => {
  it('may be written as a path, and comes with the id at its end', async () => {
    const session = await smallFile('programmes/pairs/sessions/first.md');
    const found = await problemsWith({
      'programmes/pairs/sessions/first.md': session.replace(/- ask\n/, '- ../questions/ask.md\n'),
    });
    expect(found).toMatchObject([{ rule: 'unknown-reference', suggestion: 'ask' }]);
  });

  it('stands once in a list', async () => {
    const session = await smallFile('programmes/pairs/sessions/first.md');
    const found = await problemsWith({
      'programmes/pairs/sessions/first.md': session.replace(/- ask\n/, '- ask\n  - ask\n'),
    });
    expect(found).toMatchObject([{ rule: 'duplicate-id', related: [{ message: 'First given here' }] }]);
  });

  it('does not lead from a translation to itself', async () => {
    const found = await withChange('purpose:', 'translationOf: pairs\npurpose:');
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-reference']);
  });

  it.each(['"": Text', 'null: Text', '? [a, b]\n: Text'])('is needed before a value: %s', async line => {
    const found = await withChange('purpose:', `${line}\npurpose:`);
    expect(found).toMatchObject([{ rule: 'unknown-key', line: 4 }]);
  });

  it('is quoted in short, however long it is', async () => {
    const [found] = await withChange('purpose:', `${'k'.repeat(3000)}: x\npurpose:`);
    expect(found?.message.length).toBeLessThan(1000);
    expect(found?.endColumn).toBe(3001);
  });
});

describe('an address', () => {
  it('is taken, with or without its last slash', async () => {
    const found = await problemsWith({
      'library/terms/one.md': '---\ntitle: One\naliases: [/old, /old/]\n---\nText.\n',
    });
    expect(found.map(({ at }) => at)).toEqual(['library/terms/one.md:3:17 duplicate-address']);
  });

  it.each([
    ['/pairs/guide/start/', 'start.md'],
    ['/guide/start.md', 'start.md'],
    ['..\\guide\\start.md', 'start.md'],
    ['www.small.example/start', 'https://www.small.example/start'],
  ])('of another form comes with the right one: %s', async (target, suggestion) => {
    expect(await ofText(`Read [it](${target}).`)).toMatchObject([{ rule: 'broken-link', suggestion }]);
  });

  it('that tells who follows it is reported where it stands bare in a text too', async () => {
    const found = await ofText('See https://help.example/?utm_source=a, or https://bit.ly/abc.');
    expect(found).toMatchObject([
      { rule: 'tracking-link', column: 5, endColumn: 39 },
      { rule: 'tracking-link', column: 44, endColumn: 62 },
    ]);
  });
});

describe('a text', () => {
  it.each(['{{ mentor }', '{ mentor }}', '{ mentor }'])('is not left with half a placeholder: %s', async found => {
    expect(await ofText(`Ask the ${found} now.`)).toMatchObject([
      { rule: 'unknown-placeholder', column: 9, endColumn: 9 + found.length, suggestion: '{{ mentor }}' },
    ]);
  });

  it.each([
    'A note.[^1]',
    'Read [it][there].',
    'Read [it] (start.md).',
    '!!! note "Remember"',
    'A ==bright== word.',
    '- [ ] Do it.',
  ])('is not left with the marks of another program: %s', async text => {
    expect(await ofText(text)).toMatchObject([{ rule: 'foreign-markup', line: 5 }]);
  });

  it('is told of each thing left to be filled in', async () => {
    const found = await ofText('TODO: ask xyz and TODO.');
    expect(found.map(({ at }) => at)).toEqual([
      'programmes/pairs/guide/page.md:5:1 placeholder-left',
      'programmes/pairs/guide/page.md:5:11 placeholder-left',
    ]);
  });

  it('may be one line of very many words', async () => {
    expect(await ofText('word '.repeat(30_000))).toMatchObject([{ rule: 'reading-level' }, { rule: 'long-sentence' }]);
  });
});

describe('a session in the wrong stage', () => {
  it('is reported itself, and not all that follow it', async () => {
    const slots = ['begin', 'finish', 'begin', 'begin', 'finish'].map((stage, index) =>
      index === 4 ? `  - session: last\n    stage: ${stage}` : `  - session: first\n    stage: ${stage}`,
    );
    const programme = await smallFile(path);
    const changed = programme.replace(/schedule:\n[\s\S]*?(?=roles:)/, `schedule:\n${slots.join('\n')}\n`);
    const found = await problemsWith({ [path]: changed });
    expect(found.filter(({ rule }) => rule === 'schedule-fit').map(({ line }) => line)).toEqual([21]);
  });
});
