// Bundles everything that runs: `node esbuild.mjs [--watch] [--production]`. The tests that run inside VS Code are
// bundled too, into out/test; a production build leaves them out.
import fs from 'node:fs';
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
if (!production) {
  // One entry per kind of window that the suites need: see client/test/host/run.ts.
  const entries = ['main', 'multiRoot', 'restricted'];
  const test = (suffix) =>
    Object.fromEntries(entries.map((name) => [`${name}${suffix}`, `client/test/host/entries/${name}.ts`]));
  // Mocha's browser build is a script in a package of modules: left alone, it would find the `module` of the bundle and
  // take the place of the entry's own exports.
  const define = { module: 'undefined', exports: 'undefined' };
  bundles.push(
    {
      ...node,
      outdir: 'out/test',
      entryPoints: test(''),
      external: ['vscode'],
      define: { ...define, IN_WORKER: 'false' },
    },
    {
      ...worker,
      outdir: 'out/test',
      entryPoints: test('.browser'),
      external: ['vscode'],
      define: { ...define, IN_WORKER: 'true' },
    },
  );
}

// A production build must not carry what an earlier build left behind.
if (production) fs.rmSync('dist', { recursive: true, force: true });
if (watch) console.log('building');
for (const options of bundles) {
  const context = await esbuild.context(options);
  if (watch) {
    await context.watch();
    continue;
  }
  try {
    await context.rebuild();
  } catch {
    process.exitCode = 1; // esbuild has printed what is wrong; the other bundles are still made
  }
  await context.dispose();
}
if (watch) console.log('watching');
