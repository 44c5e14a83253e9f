// Builds all bundles into dist/: `node esbuild.mjs [--watch] [--production]`. A development build also bundles the tests
// that run inside VS Code, into out/test.
import fs from 'node:fs';
import esbuild from 'esbuild';
import { CORE_ENTRY, shareCore } from './scripts/share-core.mjs';

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
  { ...node, outdir: undefined, outfile: 'dist/core.js', stdin: CORE_ENTRY },
  { ...node, entryPoints: { server: 'server/src/node/main.ts' }, plugins: [shareCore] },
  { ...worker, format: 'iife', entryPoints: { 'server.browser': 'server/src/browser/main.ts' } },
  // `second-source lsp` loads server.js at run time, so that the other commands do not have to load it.
  {
    ...node,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    external: ['./server.js'],
    plugins: [shareCore],
    banner: { js: '#!/usr/bin/env node' },
  },
];
if (!production) {
  // One entry per window type that the suites need; see client/test/host/run.ts.
  const entries = ['main', 'multiRoot', 'restricted'];
  const test = (suffix) =>
    Object.fromEntries(entries.map((name) => [`${name}${suffix}`, `client/test/host/entries/${name}.ts`]));
  // Mocha's browser build assigns to `module.exports` if it exists, which would replace the exports of the entry.
  // Defining both names as undefined prevents that.
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

// A production build must not contain files of an earlier build.
if (production) fs.rmSync('dist', { recursive: true, force: true });
if (watch) console.log('building');
for (const options of bundles) {
  const context = await esbuild.context(options);
  try {
    await context.rebuild();
  } catch {
    if (!watch) process.exitCode = 1; // esbuild has printed the error; the other bundles are still built
  }
  if (watch) await context.watch();
  else await context.dispose();
}
if (watch) console.log('watching');
