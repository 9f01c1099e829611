import os from 'node:os';
import type { Contestant } from './contestants.ts';
import type { Run } from './measure.ts';

/** The medians of one way to build a handbook of one size. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly pages: number;
  readonly seconds: number;
  readonly cpu: number;
  /** In bytes; undefined where the system does not say. */
  readonly memory: number | undefined;
  /** How many times the time of another row. */
  readonly ratio?: { readonly to: string; readonly times: number };
  /** What was written beside the pages, and how many in each second that it took longer than the other row. */
  readonly documents?: { readonly count: number; readonly perSecond: number };
}

export interface Results {
  readonly day: string;
  readonly machine: { readonly node: string; readonly system: string; readonly cores: number };
  readonly rounds: number;
  readonly rows: readonly Row[];
  /** For each way: how the time grows, as the power of the number of pages that fits best. 1 is a straight line. */
  readonly growth: readonly { readonly title: string; readonly power: number }[];
}

export function resultsOf(
  contestants: readonly Contestant[],
  sizes: readonly number[],
  rounds: number,
  runs: ReadonlyMap<string, readonly Run[]>,
): Results {
  const rows = sizes.flatMap(pages =>
    contestants.flatMap(({ id, title, against }) => {
      const own = runs.get(`${id} ${pages}`);
      if (!own) return [];
      const other = against === undefined ? undefined : runs.get(`${against} ${pages}`);
      const seconds = median(own.map(run => run.seconds));
      const memories = own.flatMap(({ memory }) => memory ?? []);
      const count = own[0]?.documents;
      const to = contestants.find(each => each.id === against)?.title;
      return {
        id,
        title,
        pages,
        seconds,
        cpu: median(own.map(({ cpu }) => cpu)),
        memory: memories.length === 0 ? undefined : median(memories),
        ...(other && to ? { ratio: { to, times: seconds / median(other.map(run => run.seconds)) } } : {}),
        ...(other && count ? { documents: documentsIn(count, seconds - median(other.map(run => run.seconds))) } : {}),
      };
    }),
  );
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: { node: process.version, system: `${os.type()} ${os.arch()}`, cores: os.cpus().length },
    rounds,
    rows,
    growth: contestants.flatMap(({ id, title }) => {
      const own = rows.filter(row => row.id === id);
      return own.length < 2 ? [] : [{ title, power: powerOf(own) }];
    }),
  };
}

const documentsIn = (count: number, seconds: number) => ({ count, perSecond: count / seconds });

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The slope of the straight line through the logarithms of pages and seconds, by least squares. */
function powerOf(rows: readonly Row[]): number {
  const points = rows.map(({ pages, seconds }) => [Math.log(pages), Math.log(seconds)] as const);
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** How many documents there are, and how quickly they were made. */
export const documentsSaid = ({ count, perSecond }: NonNullable<Row['documents']>) =>
  `${count.toLocaleString('en-GB')} documents, ${Math.round(perSecond)} a second`;

/** The results for a terminal. */
export function tableOf({ rows, growth }: Results): string {
  const lines = rows.map(({ title, pages, seconds, cpu, memory, ratio, documents }) =>
    [
      String(pages).padStart(6),
      title.padEnd(40),
      `${seconds.toFixed(2)} s`.padStart(9),
      `${cpu.toFixed(2)} s of CPU`.padStart(15),
      (memory === undefined ? '' : `${Math.round(memory / 1e6)} MB`).padStart(8),
      ratio ? `  ${ratio.times.toFixed(2)} × ${ratio.to}` : '',
      documents ? `  ${documentsSaid(documents)}` : '',
    ].join(' '),
  );
  const powers = growth.map(
    ({ title, power }) => `${title}: time grows with pages to the power of ${power.toFixed(2)}`,
  );
  return `${[...lines, '', ...powers].join('\n')}\n`;
}
