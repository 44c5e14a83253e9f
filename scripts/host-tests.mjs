// The suites of client/test/host in the extension hosts of a real VS Code, each in a window of its own on a copy of
// client/test/workspace. `node scripts/host-tests.mjs [PART OF A NAME]` runs them alone; build first.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ROOT } from './dependencies.mjs';
import { runInExtensionHost } from './extension-host.mjs';

const ARTICLES = path.join(ROOT, 'client', 'test', 'workspace');
const bundle = (name) => path.join(ROOT, 'out', 'test', name);

/** A folder to be thrown away, with `folders` copies of the articles in it, and a workspace file that lists them. */
export function temporaryWorkspace(folders = 1) {
  // Real, because the editor reports paths with their links resolved.
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-test-')));
  const names = Array.from({ length: folders }, (_, index) => `articles ${index + 1}`);
  for (const name of names) fs.cpSync(ARTICLES, path.join(root, name), { recursive: true });
  const workspace = path.join(root, 'test.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: names.map((name) => ({ path: name })) }));
  return {
    folder: path.join(root, names[0]),
    workspace,
    remove: () => fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** @type {{ name: string, tests: string, kind: 'workspace' | 'web', folders?: number, trust?: boolean }[]} */
export const RUNS = [
  { name: 'Node host', tests: 'main.js', kind: 'workspace' },
  { name: 'Node host, several folders', tests: 'multiRoot.js', kind: 'workspace', folders: 2 },
  { name: 'Node host, Restricted Mode', tests: 'restricted.js', kind: 'workspace', trust: true },
  { name: 'web worker host', tests: 'main.browser.js', kind: 'web' },
  { name: 'web worker host, several folders', tests: 'multiRoot.browser.js', kind: 'web', folders: 2 },
];

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runHostTests(browser, { name, tests, kind, folders = 1, trust = false }) {
  console.log(`${name}:`);
  const workspace = temporaryWorkspace(folders);
  try {
    return await runInExtensionHost({
      browser,
      tests: bundle(tests),
      kind,
      open: folders > 1 ? { workspace: workspace.workspace } : { folder: workspace.folder },
      trust,
    });
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    workspace.remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = ensureChromium();
  if (!browser) throw new Error('There is no Chromium: install one, or name it in CHROMIUM.');
  const wanted = process.argv[2] ?? '';
  for (const run of RUNS.filter(({ name }) => name.includes(wanted))) {
    const { passed, failed, skipped } = await runHostTests(browser, run);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    if (failed > 0) process.exitCode = 1;
  }
}
