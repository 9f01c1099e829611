import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/before-all.ts'],
    reporters: ['default', './test/support/total-reporter.ts'],
    // Left to itself, a machine of two cores would run one file at a time.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
