import { defineConfig } from 'vitest/config';

/** Started by scripts/ui-tests.mjs, which gives the addresses in the environment. */
export default defineConfig({
  test: {
    include: ['client/test/ui/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // A window that is busy may lose a click or close a menu; what is broken fails twice.
    retry: 1,
  },
});
