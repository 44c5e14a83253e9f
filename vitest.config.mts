import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['server/test/**/*.test.ts', 'client/test/unit/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 30_000,
    // Used by `npm run coverage` only.
    coverage: {
      provider: 'v8',
      include: ['server/src/**/*.ts', 'client/src/common/**/*.ts'],
      // Runs only in a web worker, which these tests do not start.
      exclude: ['server/src/browser/**'],
      reporter: [['text', { skipFull: true }], 'html'],
      reportsDirectory: 'out/coverage',
      reportOnFailure: true,
    },
  },
});
