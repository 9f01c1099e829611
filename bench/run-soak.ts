/**
 * A thousand edits while `npm start` serves a small site. Run it with `npm run bench:soak`, or with other numbers of
 * rounds and of edits in each after two hyphens. Memory has to stay flat, and the site in the end has to be that of a build from nothing.
 */
import { soak } from './soak.ts';

const [rounds = 50, each = 20] = process.argv.slice(2).map(Number);
const { edits, memory, seen, different } = await soak(rounds, each - 1);
const middle = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const part = Math.max(1, Math.floor(memory.length / 5));
const parts = [0, 1, 2, 3, 4].map(index => middle(memory.slice(index * part, (index + 1) * part)));
process.stdout.write(`${edits} edits in ${rounds} rounds\n`);
process.stdout.write(`Memory of all processes, median of each fifth: ${parts.join(', ')} MB\n`);
process.stdout.write(
  `From the last edit of a round to its page: median ${middle(seen)} ms, at most ${Math.max(...seen)} ms\n`,
);
process.stdout.write(
  different.length === 0 ? 'The site is that of a build from nothing.\n' : `Different: ${different.join(', ')}\n`,
);
process.exitCode = different.length === 0 ? 0 : 1;
