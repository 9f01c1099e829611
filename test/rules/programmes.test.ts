import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/problems.ts';
import { smallFile } from '../support/run.ts';

const file = 'programmes/pairs/programme.md';

/** The problems of the small programme with some of its words replaced, as `line rule severity`. */
async function withProgramme(...changes: readonly (readonly [string, string])[]) {
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    await smallFile(file),
  );
  const found = await problemsWith({ [file]: text });
  return found.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`);
}

describe('the schedule of a programme', () => {
  it('may not run backwards', async () => {
    expect(await withProgramme(['at: 0 months', 'at: 6 weeks'])).toEqual(['23 schedule-fit error']);
  });

  it('may not name a stage after the next has begun', async () => {
    expect(await withProgramme(['stage: begin', 'stage: finish'], ['finish\n    at: 1', 'begin\n    at: 1'])).toEqual([
      '22 schedule-fit error',
    ]);
  });

  it('uses every stage', async () => {
    expect(await withProgramme(['    stage: finish\n', ''])).toEqual(['15 schedule-fit warning']);
  });

  it('repeats only what is repeatable', async () => {
    const found = await withProgramme(['at: 0 months', 'repeat: 2']);
    expect(found).toEqual(['20 schedule-fit error']);
  });

  it('counts from the end only where there is one', async () => {
    const found = await withProgramme(
      ['duration: 2 months\n', 'endCondition: When you like.\n'],
      ['at: 1 month', 'afterEnd: 1 month'],
      ['for {{ programme.duration }}', 'for long'],
    );
    expect(found).toEqual(['23 schedule-fit error']);
  });

  it('opens and closes, without fail in a formal programme', async () => {
    const last = await smallFile('programmes/pairs/sessions/last.md');
    const changes = { 'programmes/pairs/sessions/last.md': last.replace('closing', 'working') };
    expect((await problemsWith(changes)).map(({ at, severity }) => `${at} ${severity}`)).toEqual([
      `${file}:17:1 missing-session warning`,
    ]);
  });

  it('is not looked at while a file of the programme has an error', async () => {
    expect(await withProgramme(['at: 0 months', 'at: 3 months'], ['format: one-to-one', 'format: one'])).toEqual([
      '6 wrong-value error',
    ]);
  });
});

describe('the agreement of a formal programme', () => {
  it('settles eleven points, whatever the library says', async () => {
    const text = (await smallFile(file)).replace('formality: either', 'formality: formal');
    const found = await problemsWith({ [file]: text });
    expect(new Set(found.map(problem => problem.at))).toEqual(
      new Set(['programmes/pairs/agreements/working.md:4:1 missing-clause']),
    );
    expect(found.map(problem => /topic `([a-z-]+)`/.exec(problem.message)?.[1])).toEqual(
      [
        'purpose',
        'format',
        'frequency',
        'duration',
        'ending-early',
        'availability',
        'cancellations',
        'agendas',
        'confidentiality',
      ].sort(),
    );
  });

  it('is there', async () => {
    const text = (await smallFile(file)).replace('formality: either', 'formality: formal');
    const first = (await smallFile('programmes/pairs/sessions/first.md')).replace('agreement: working\n', '');
    const found = await problemsWith({ [file]: text, 'programmes/pairs/sessions/first.md': first });
    expect(found.filter(({ severity }) => severity === 'error').map(({ at }) => at)).toEqual([
      'programmes/pairs/sessions/first.md:4:1 missing-clause',
    ]);
  });
});

describe('the facts of a programme', () => {
  it('agree on the number of meetings and the length', async () => {
    expect(await withProgramme(['duration: 2 months', 'duration: 1 year'])).toEqual(['8 contradicting-facts warning']);
    expect(await withProgramme(['duration: 2 months', 'duration: 3 months'])).toEqual([]);
  });

  it.each([
    ['a step too many', 'minutes: 30', 'minutes: 40', 1],
    ['a third of the time left', 'minutes: 30', 'minutes: 10', 1],
    ['a little time left', 'minutes: 30', 'minutes: 20', 0],
  ])('agree on the length of a meeting with %s', async (_, from, to, count) => {
    const path = 'programmes/pairs/sessions/first.md';
    const found = await problemsWith({ [path]: (await smallFile(path)).replace(from, to) });
    expect(found.map(({ at }) => at)).toEqual(count === 0 ? [] : [`${path}:10:1 contradicting-facts`]);
    expect(found.flatMap(({ related = [] }) => related.map(({ line }) => line))).toEqual(count === 0 ? [] : [10]);
  });

  it('name activities that some session covers', async () => {
    const path = 'programmes/pairs/sessions/first.md';
    const found = await problemsWith({ [path]: (await smallFile(path)).replace('covers:\n  - goals\n', '') });
    expect(found.map(({ at }) => at)).toEqual([`${file}:41:9 uncovered-activity`]);
  });

  it('say how to reach the people who help, without fail before a release', async () => {
    const text = (await smallFile(file)).replace('    email: ben@small.example\n', '');
    const [writing] = await problemsWith({ [file]: text });
    const [releasing] = await problemsWith({ [file]: text }, { release: true });
    expect([writing?.at, writing?.severity, releasing?.severity]).toEqual([
      `${file}:37:3 empty-contact`,
      'warning',
      'error',
    ]);
  });
});

describe('the order of the pages of a handbook', () => {
  /** The gaps that are reported when the two pages of the programme have these numbers, and further pages the others. */
  const gaps = async ([start, end]: readonly [number, number], ...others: readonly string[]) => {
    const withOrder = async (name: string, order: number) => {
      const inside = `programmes/pairs/guide/${name}.md`;
      return [inside, (await smallFile(inside)).replace(/^order: .*$/m, `order: ${order}`)] as const;
    };
    const pages = others.map((order, index) => [
      `programmes/pairs/guide/page-${index}.md`,
      `---\ntitle: Page\norder: ${order}\n---\nText.\n`,
    ]);
    const own = [await withOrder('start', start), await withOrder('end', end)];
    const found = await problemsWith(Object.fromEntries([...own, ...pages]));
    return found.filter(({ rule }) => rule === 'order-gap').map(({ at, suggestion }) => `${at} → ${suggestion}`);
  };

  it('leaves out no number', async () => {
    expect(await gaps([1, 2], '3', '5')).toEqual(['programmes/pairs/guide/page-1.md:3:8 order-gap → 4']);
    expect(await gaps([1, 2], '3', '4')).toEqual([]);
  });

  it('may go up in another step, and have a page put in between', async () => {
    expect(await gaps([10, 20], '30', '40')).toEqual([]);
    expect(await gaps([10, 20], '30', '50')).toEqual(['programmes/pairs/guide/page-1.md:3:8 order-gap → 40']);
    expect(await gaps([1, 2], '1.5', '3')).toEqual([]);
  });

  it('is kept by a draft', async () => {
    expect(await gaps([1, 2], '3\ndraft: true', '4')).toEqual([]);
  });
});
