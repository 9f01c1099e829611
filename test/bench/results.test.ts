import { describe, expect, it } from 'vitest';
import type { Contestant } from '../../bench/contestants.ts';
import { manualPage } from '../../bench/manual-page.ts';
import { resultsOf, tableOf } from '../../bench/results.ts';

const contestant = (id: string, title: string, against?: string): Contestant => ({
  id,
  title,
  ...(against === undefined ? {} : { against }),
  output: [],
  commands: () => [],
  workplace: () => '.',
});

const contestants = [contestant('ours', 'Ours', 'theirs'), contestant('theirs', 'Theirs')];
const run = (seconds: number) => ({ seconds, cpu: seconds, memory: 50_000_000 });
const runs = new Map([
  ['ours 100', [run(9), run(1), run(2)]],
  ['theirs 100', [run(4), run(4)]],
  ['ours 1000', [run(20)]],
  ['theirs 1000', [run(400)]],
]);
const results = resultsOf(contestants, [100, 1000], 3, runs);

describe('the results of the benchmark', () => {
  it('are medians, and ratios of medians', () => {
    const [ours, theirs] = results.rows;
    expect(ours).toMatchObject({ id: 'ours', pages: 100, seconds: 2, ratio: { to: 'Theirs', times: 0.5 } });
    expect(theirs).toMatchObject({ id: 'theirs', seconds: 4 });
  });

  it('say how the time grows with the pages', () => {
    expect(results.growth.map(({ power }) => Math.round(power * 100) / 100)).toEqual([1, 2]);
  });

  it('say how many documents were made in the time that they took', () => {
    const documents = new Map([
      ['ours 100', [{ ...run(6), documents: 200 }]],
      ['theirs 100', [run(2)]],
    ]);
    expect(resultsOf(contestants, [100], 1, documents).rows[0]?.documents).toEqual({ count: 200, perSecond: 50 });
  });

  it('leave out a size that a program did not run', () => {
    const few = resultsOf(contestants, [100, 1000], 3, new Map([['ours 100', [run(1)]]]));
    expect(few.rows.map(({ id, pages }) => `${id} ${pages}`)).toEqual(['ours 100']);
    expect(few.growth).toEqual([]);
    expect(manualPage({ ...few, rows: [...few.rows, ...results.rows.slice(2)] })).toContain('not run');
  });

  it('stand in the terminal and in the manual', () => {
    expect(tableOf(results)).toContain('0.50 × Theirs');
    expect(manualPage(results)).toContain('| Ours | 2.0 s');
  });
});
