// Bundles everything that runs: `node esbuild.mjs [--watch] [--production]`.
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  outdir: 'dist',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
};
const node = { ...common, platform: 'node', target: 'node20' };
const worker = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'], conditions: ['browser'] };

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: { client: 'client/src/node/extension.ts' }, external: ['vscode'] },
  { ...worker, entryPoints: { 'client.browser': 'client/src/browser/extension.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { server: 'server/src/node/main.ts' } },
  { ...worker, format: 'iife', entryPoints: { 'server.browser': 'server/src/browser/main.ts' } },
  // The server of `second-source lsp` stays a bundle of its own, so that the other commands need not load it.
  {
    ...node,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    external: ['./server.js'],
    banner: { js: '#!/usr/bin/env node' },
  },
];

for (const options of bundles) {
  const context = await esbuild.context(options);
  if (watch) await context.watch();
  else {
    await context.rebuild();
    await context.dispose();
  }
}
