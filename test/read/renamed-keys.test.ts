import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineKind } from '../../src/kinds/define-kind.ts';
import { kindList } from '../../src/kinds/index.ts';
import { commonKeys } from '../../src/kinds/parts/common.ts';
import { plainText, reference } from '../../src/kinds/parts/text.ts';
import { linkContent } from '../../src/model/graph.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { applyFixes } from '../../src/read/mend.ts';
import { contentFile } from '../../src/read/read-content.ts';
import { checkGraph } from '../../src/rules/check-graph.ts';
import { defineRule } from '../../src/rules/define-rule.ts';
import { rules } from '../../src/rules/index.ts';
import { translator } from '../../src/strings/index.ts';
import { worksUntil } from '../../src/text/versions.ts';

const stop = z.strictObject({
  place: plainText('Where.').meta({ formerly: { spot: '0.4.0' } }),
  sheet: reference('sheet', 'What to fill in there.')
    .optional()
    .meta({ formerly: { form: '0.4.0' } }),
});

/** A kind whose keys have had other names: one twice, one that holds a list, and some inside it. */
const walk = defineKind({
  id: 'walk',
  folder: 'walks',
  places: ['library'],
  description: 'A meeting on foot.',
  body: 'optional',
  schema: z.strictObject({
    ...commonKeys,
    length: plainText('How long it takes.').meta({ formerly: { time: '0.2.0', duration: '0.9.0' } }),
    stops: z
      .array(stop)
      .default([])
      .meta({ formerly: { halts: '0.4.0' } }),
  }),
});

const talking = defineRule({
  id: 'quiet-walk',
  formerly: { 'silent-walk': '1.3.0' },
  severity: 'warning',
  docs: { what: '', why: '', bad: { path: '', text: '' }, good: { path: '', text: '' } },
  check: ({ graph, report }) =>
    graph.content.files.forEach(({ source: { file } }) => {
      report({ file, line: 1, column: 1, endLine: 1, endColumn: 2 }, 'Unexpected silence, expected a talk.');
    }),
});

/** A file of that kind, what is read of it, and what the check says. */
function checked(frontMatter: string): { text: string; data: unknown; problems: readonly Problem[] } {
  const text = `---\n${frontMatter}\n---\nAlong the river.\n`;
  const path = 'library/walks/river.md';
  const file = contentFile(path, path, new TextEncoder().encode(text), [...kindList, walk]);
  const graph = linkContent({
    folder: '',
    files: [file],
    pictures: [],
    kinds: [...kindList, walk],
    overrides: [],
    themeFiles: new Map(),
  });
  const given = { rules: [...rules, talking], t: translator('en'), today: '2026-01-01' };
  const problems = checkGraph(graph, given).filter(
    ({ file, rule }) => file === path && !['unused-entry', 'quiet-walk'].includes(rule),
  );
  return { text, data: file.data, problems };
}

const mended = ({ text, problems }: ReturnType<typeof checked>) =>
  applyFixes(
    text,
    problems.flatMap(({ fix }) => fix ?? []),
  ).text;

describe('a key with an earlier name', () => {
  it('works, and the check says how it is called now, and until when the old name works', () => {
    const found = checked('title: River\nduration: An hour\n# or more');
    expect(found.data).toMatchObject({ title: 'River', length: 'An hour' });
    expect(found.problems).toMatchObject([
      {
        rule: 'unknown-key',
        severity: 'warning',
        line: 3,
        column: 1,
        endColumn: 9,
        suggestion: 'length',
        message:
          'Unexpected key `duration`, expected `length`, as it is called now. The old name works until version 2.0.0. Write `length`.',
      },
    ]);
    expect(mended(found)).toContain('title: River\nlength: An hour\n# or more\n');
  });

  it('works too when it has been renamed twice', () => {
    expect(checked('title: River\ntime: An hour').data).toMatchObject({ length: 'An hour' });
  });

  it('may hold others, in a list; all are mended at once, and nothing else is touched', () => {
    const found = checked(
      'title: River\n# stops\n\'time\': An hour\nhalts:\n  - {"spot": Bridge}\n  - spot:   Inn\nx-own: 1',
    );
    expect(found.data).toMatchObject({ length: 'An hour', stops: [{ place: 'Bridge' }, { place: 'Inn' }] });
    expect(found.problems.map(({ line, column }) => [line, column])).toEqual([
      [4, 1],
      [5, 1],
      [6, 6],
      [7, 5],
    ]);
    expect(mended(found)).toBe(
      '---\ntitle: River\n# stops\n\'length\': An hour\nstops:\n  - {"place": Bridge}\n  - place:   Inn\nx-own: 1\n---\nAlong the river.\n',
    );
  });

  it('is read by every other rule under its name of today', () => {
    const { problems } = checked('title: River\nlength: An hour\nhalts:\n  - place: Inn\n    form: gaol\n');
    expect(problems.find(({ rule }) => rule === 'unknown-reference')).toMatchObject({ line: 6, column: 11 });
  });

  it('is a mistake beside its name of today: which of them is meant nobody can know', () => {
    const found = checked('title: River\nlength: An hour\nduration: Two hours');
    expect(found.data).toBeUndefined();
    expect(found.problems).toMatchObject([{ severity: 'error', line: 4, column: 1 }]);
    expect(found.problems[0]?.message).toContain('Unexpected key `duration` beside `length`, expected one of them');
    expect(mended(found)).toBe(found.text);
    expect(
      checked('title: River\ntime: An hour\nduration: Two hours').problems.map(({ severity }) => severity),
    ).toEqual(['warning', 'error']);
  });

  it('leaves other mistakes in the file to be told of', () => {
    const { problems } = checked('title: River\nduration: An hour\nstosp: []');
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([
      ['warning', 3],
      ['error', 4],
    ]);
  });
});

describe('a rule with an earlier name', () => {
  const levels = (check: string) => {
    const text = `title: T\ndescription: D.\norganisation:\n  name: N\nprogrammes:\n  - p\ncheck:\n${check}`;
    const file = contentFile('site.yaml', 'site.yaml', new TextEncoder().encode(text), kindList);
    const graph = linkContent({
      folder: '',
      files: [file],
      pictures: [],
      kinds: kindList,
      overrides: [],
      themeFiles: new Map(),
    });
    return {
      text,
      problems: checkGraph(graph, { rules: [...rules, talking], t: translator('en'), today: '2026-01-01' }),
    };
  };

  it('keeps the weight that was chosen for it, and the check gives its name of today', () => {
    const { text, problems } = levels('  silent-walk: off\n');
    expect(problems.filter(({ rule }) => rule === 'quiet-walk')).toEqual([]);
    const [problem] = problems.filter(({ rule }) => rule === 'unknown-rule');
    expect(problem).toMatchObject({ severity: 'warning', line: 8, column: 3, suggestion: 'quiet-walk' });
    expect(problem?.message).toContain('The old name works until version 3.0.0.');
    expect(applyFixes(text, problem?.fix ? [problem.fix] : []).text).toContain('check:\n  quiet-walk: off\n');
  });

  it('gives way to its name of today', () => {
    const { problems } = levels('  silent-walk: off\n  quiet-walk: error\n');
    expect(problems.filter(({ rule }) => rule === 'quiet-walk')).toMatchObject([{ severity: 'error' }]);
    expect(problems.filter(({ rule }) => rule === 'unknown-rule')).toMatchObject([{ severity: 'warning', line: 8 }]);
  });
});

describe('an earlier name', () => {
  it.each([
    ['0.1.0', '2.0.0'],
    ['1.0.0', '3.0.0'],
    ['2.11.4', '4.0.0'],
  ])('from before %s works until %s: through a whole major version', (since, until) => {
    expect(worksUntil(since)).toBe(until);
  });
});
