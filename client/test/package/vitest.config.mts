import { defineConfig } from 'vitest/config';

/** Used by scripts/test.mjs, which passes the path of the .vsix in an environment variable. */
export default defineConfig({
  test: { include: ['client/test/package/**/*.test.ts'], testTimeout: 90_000 },
});
