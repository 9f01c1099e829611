import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import SlowestFirst from './test/support/slowest-first.ts';

/** A path of the project. */
const inProject = (place: string) => fileURLToPath(new URL(place, import.meta.url));

export default defineConfig({
  // As Node does for a package's own files: what a fork adds finds Mentorbook by name, wherever a test puts it.
  resolve: {
    alias: [
      { find: /^mentorbook$/, replacement: inProject('src/index.ts') },
      { find: /^mentorbook\/plugins\/(.+)$/, replacement: `${inProject('plugins')}/$1.ts` },
    ],
  },
  test: {
    // One process runs many files: to load the sources for each of them takes longer than most files do.
    isolate: false,
    // What one file puts in place of a function is not left to the next.
    restoreMocks: true,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/before-all.ts'],
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', './test/support/total-reporter.ts'],
    // Left to itself, a machine of two cores would run one file at a time.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
