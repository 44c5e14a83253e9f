import { defineConfig } from 'vitest/config';

/** Started by scripts/test.mjs, which names the .vsix in the environment. */
export default defineConfig({
  test: { include: ['client/test/package/**/*.test.ts'], testTimeout: 90_000 },
});
