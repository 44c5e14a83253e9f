import { defineConfig } from 'vitest/config';

/** Used by scripts/ui-tests.mjs, which passes the addresses of the windows in environment variables. */
export default defineConfig({
  test: {
    include: ['client/test/ui/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A busy window can lose a click or close a menu. A real fault fails twice.
    retry: 1,
  },
});
