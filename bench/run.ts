/**
 * How long a handbook of many pages takes to build, here and with other programs, on the same text. `npm run bench` takes
 * turns, so that a slow minute of the machine is shared by all. It prints a table, and writes it to `bench/results.json`
 * and to the page of the manual that shows it.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Contestant, contestants, writeSources } from './contestants.ts';
import { manualPage } from './manual-page.ts';
import { measure, type Run } from './measure.ts';
import { type Results, resultsOf, tableOf } from './results.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '100,1000,5000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const sizes = values.pages.split(',').map(Number);
const rounds = Number(values.rounds);
const only = values.only === '' ? undefined : values.only.split(',');
const taking = contestants.filter(({ id }) => !only || only.includes(id));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentorbook-bench-'));
try {
  const runs = new Map<string, Run[]>();
  for (const [index, size] of sizes.entries()) {
    const place = path.join(folder, String(size));
    writeSources(place, size);
    // Not counted: what a program makes for itself when it runs for the first time after it was installed.
    if (index === 0) for (const contestant of taking) await runOnce(contestant, place);
    for (let round = 1; round <= rounds; round += 1) {
      for (const contestant of taking.filter(({ mostPages = size }) => size <= mostPages)) {
        const run = await runOnce(contestant, place);
        const key = `${contestant.id} ${size}`;
        runs.set(key, [...(runs.get(key) ?? []), run]);
        process.stderr.write(`${key}, round ${round}: ${run.seconds.toFixed(2)} s\n`);
      }
    }
  }
  const results: Results = resultsOf(taking, sizes, rounds, runs);
  process.stdout.write(tableOf(results));
  if (values.write) {
    fs.writeFileSync(path.join('bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    fs.writeFileSync(path.join('content', 'manual', 'how-fast.md'), manualPage(results));
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function runOnce(contestant: Contestant, place: string): Promise<Run> {
  for (const output of contestant.output) fs.rmSync(path.resolve(place, output), { recursive: true, force: true });
  let total: Run = { seconds: 0, cpu: 0, memory: undefined };
  for (const command of contestant.commands(place)) {
    const run = await measure(command, contestant.workplace(place), contestant.env?.(place));
    // A second command runs when the first has ended: time adds up, memory does not.
    total = {
      seconds: total.seconds + run.seconds,
      cpu: total.cpu + run.cpu,
      memory: total.memory ?? run.memory,
    };
  }
  const documents = contestant.documents?.(place);
  return documents === undefined ? total : { ...total, documents };
}
