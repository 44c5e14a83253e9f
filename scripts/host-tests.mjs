// Runs the suites of client/test/host in the extension hosts of a real VS Code. Each run opens its own window on a copy of
// client/test/workspace. Usage, after `npm run build`: `node scripts/host-tests.mjs [PART OF A RUN'S NAME]`.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ROOT } from './dependencies.mjs';
import { runInExtensionHost } from './extension-host.mjs';

const ARTICLES = path.join(ROOT, 'client', 'test', 'workspace');
const getBundle = (name) => path.join(ROOT, 'out', 'test', name);

/**
 * Creates a temporary folder with copies of the test articles and a workspace file that lists them.
 *
 * @param {number} folders number of copies
 * @returns {{ folder: string, workspace: string, remove(): void }} paths of the first copy and of the workspace file
 */
export function createTemporaryWorkspace(folders = 1) {
  // Symbolic links are resolved, because the editor reports resolved paths.
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

/**
 * One window per run. `tests` is the name of the bundle, `kind` the extension host; with `trust`, workspace trust is on and
 * the folder is not trusted.
 *
 * @type {{ name: string, tests: string, kind: 'workspace' | 'web', folders?: number, trust?: boolean }[]}
 */
export const RUNS = [
  { name: 'Node host', tests: 'main.js', kind: 'workspace' },
  { name: 'Node host, several folders', tests: 'multiRoot.js', kind: 'workspace', folders: 2 },
  { name: 'Node host, Restricted Mode', tests: 'restricted.js', kind: 'workspace', trust: true },
  { name: 'web worker host', tests: 'main.browser.js', kind: 'web' },
  { name: 'web worker host, several folders', tests: 'multiRoot.browser.js', kind: 'web', folders: 2 },
];

/** Maximum number of windows for one run. A window opened too few folders in 2 of 8 runs on a busy machine. */
const MAX_WINDOWS = 3;

/**
 * Runs one of {@link RUNS} and counts its tests. A run without a result is started again in a new window, because a busy
 * window can fail to open its folders; failed tests are a result. Counts one failed test if no window has a result.
 *
 * @param {string} browser path of Chromium
 * @param {typeof RUNS[number]} run
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runHostTests(browser, run) {
  console.log(`${run.name}:`);
  for (let window = 1; window <= MAX_WINDOWS; window++) {
    try {
      return await runInNewWindow(browser, run);
    } catch (error) {
      console.error(`${run.name}, window ${window} of ${MAX_WINDOWS}: ${error.message}`);
    }
  }
  return { passed: 0, failed: 1, skipped: 0 };
}

async function runInNewWindow(browser, { tests, kind, folders = 1, trust = false }) {
  const workspace = createTemporaryWorkspace(folders);
  try {
    return await runInExtensionHost({
      browser,
      tests: getBundle(tests),
      kind,
      open: folders > 1 ? { workspace: workspace.workspace } : { folder: workspace.folder },
      trust,
    });
  } finally {
    workspace.remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = ensureChromium();
  if (!browser) throw new Error('Chromium was not found. Install it, or set CHROMIUM to its path.');
  const nameFilter = process.argv[2] ?? '';
  for (const run of RUNS.filter(({ name }) => name.includes(nameFilter))) {
    const { passed, failed, skipped } = await runHostTests(browser, run);
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    if (failed > 0) process.exitCode = 1;
  }
}
