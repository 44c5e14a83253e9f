// `npm test`: runs all tests, even in a fresh clone. Installs everything it needs, runs each part even if another one has
// failed, and prints the totals in the last line.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureDependencies, ROOT } from './dependencies.mjs';

ensureDependencies();
// Imported only now, because these modules import installed packages.
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

async function runPart(name, run) {
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

function skipPart(name, reason) {
  console.error(`\n*** NOT run: ${name}. ${reason} ***\n`);
  total.skipped++;
  lines.push(`${name}: NOT run. ${reason}`);
}

// Builds the bundles of the tests and the development bundles. Packaging replaces the latter with the production bundles,
// which all later parts test.
await runPart('build', () => {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'esbuild.mjs')], { cwd: ROOT, stdio: 'inherit' });
  return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
});
await runPart('unit tests, Pacific/Auckland', () => runVitest([], { TZ: 'Pacific/Auckland' }));
// Only core handles dates, so only its tests are run in a second time zone.
await runPart('core again, America/Los_Angeles', () => runVitest(['server/test/core'], { TZ: 'America/Los_Angeles' }));
let vsix;
await runPart('package', async () => {
  vsix = packageExtension();
  const { node, server } = await getVsCode();
  const env = { SECOND_SOURCE_VSIX: vsix, VSCODE_NODE: node, VSCODE_SERVER: server };
  return runVitest(['--config', 'client/test/package/vitest.config.mts'], env);
});
const browser = ensureChromium();
const noBrowser = 'Chromium was not found. Install it, or set CHROMIUM to its path.';
for (const run of RUNS) {
  if (browser) await runPart(run.name, () => runHostTests(browser, run));
  else skipPart(run.name, noBrowser);
}
if (!browser) skipPart('browser-driven tests', noBrowser);
else if (!vsix) skipPart('browser-driven tests', 'The extension could not be packaged.');
else await runPart('browser-driven tests', () => runUiTests(browser, vsix));
await runPart('desktop', runDesktopTests);

console.log(`\n${lines.join('\n')}\n`);
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
