// `npm test`: everything, from a fresh clone on. Sets up all that it needs by itself, runs each part even when another
// one failed, and closes with one line that adds up.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
// These import installed packages.
const { ensureChromium } = await import('./chromium.mjs');
const { runDesktopTests } = await import('./desktop-tests.mjs');
const { getVsCode } = await import('./get-vscode.mjs');
const { RUNS, runHostTests } = await import('./host-tests.mjs');
const { packageExtension } = await import('./package.mjs');
const { runUiTests } = await import('./ui-tests.mjs');
const { runVitest } = await import('./vitest.mjs');

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
const failures = [];

async function part(name, run) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  let result;
  try {
    result = await run();
  } catch (error) {
    console.error(error);
    result = { passed: 0, failed: 1, skipped: 0 };
  }
  for (const key of Object.keys(total)) total[key] += result[key];
  for (const failure of result.failures ?? []) failures.push(`${name}: ${failure}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  lines.push(`${name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped (${seconds} s)`);
}

function skip(name, why) {
  console.error(`\n*** NOT run: ${name}. ${why} ***\n`);
  total.skipped++;
  lines.push(`${name}: NOT run. ${why}`);
}

// Test bundles and development bundles; the package then holds the production ones, and those are what the rest tests.
await part('build', () => {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'esbuild.mjs')], { cwd: ROOT, stdio: 'inherit' });
  return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
});
await part('unit tests, Pacific/Auckland', () => runVitest([], { TZ: 'Pacific/Auckland' }));
// Only core knows of dates; the rest would only be run twice.
await part('core again, America/Los_Angeles', () => runVitest(['server/test/core'], { TZ: 'America/Los_Angeles' }));
let vsix;
await part('package', async () => {
  vsix = packageExtension();
  const { node, server } = await getVsCode();
  const env = { SECOND_SOURCE_VSIX: vsix, VSCODE_NODE: node, VSCODE_SERVER: server };
  return runVitest(['--config', 'client/test/package/vitest.config.mts'], env);
});
const browser = ensureChromium();
const noBrowser = 'There is no Chromium: install one, or name it in CHROMIUM.';
for (const run of RUNS) {
  if (browser) await part(run.name, () => runHostTests(browser, run));
  else skip(run.name, noBrowser);
}
if (!browser) skip('browser-driven tests', noBrowser);
else if (!vsix) skip('browser-driven tests', 'There is no .vsix.');
else await part('browser-driven tests', () => runUiTests(browser, vsix));
await part('desktop', runDesktopTests);

console.log(`\n${lines.join('\n')}\n`);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
