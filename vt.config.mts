import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
    include: ['test/**/*.test.ts'],

    reporters: ['default', './test/support/total-reporter.ts'],
    // Left to itself, a machine of two cores would run one file at a time.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
