// Runs the browser-driven tests of client/test/ui against the installed .vsix, on a server without workspace trust and on
// one in Restricted Mode. Usage: `node scripts/ui-tests.mjs [--pictures] [PART OF A FILE'S NAME]...` packages the
// extension and runs the tests. With --pictures, the screenshots of the README are replaced with new ones.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies, ROOT } from './dependencies.mjs';
import { packageExtension } from './package.mjs';
import { runVitest } from './vitest.mjs';
import { startVsCodeServer } from './vscode-server.mjs';

const SAMPLE = path.join(ROOT, 'test-fixtures', 'folder');
const SCREENSHOTS = path.join(ROOT, 'out', 'screenshots');
const SETTINGS = {
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'workbench.colorTheme': 'Light Modern',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
};

/**
 * Starts the servers, runs the tests and counts them.
 *
 * @param {string} browser path of Chromium
 * @param {string} vsix path of the packaged extension
 * @param {string[]} [only] parts of the names of the test files; all files if empty
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runUiTests(browser, vsix, only = []) {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-')));
  const servers = [];
  const copySample = (name) => {
    const folder = path.join(root, name, 'articles');
    fs.cpSync(SAMPLE, folder, { recursive: true });
    return folder;
  };
  const startServer = async (trust) => {
    const server = await startVsCodeServer({ vsix, settings: SETTINGS, trust });
    servers.push(server);
    return server;
  };
  try {
    const serverWithoutTrust = await startServer(false);
    const large = path.join(root, 'large', 'articles');
    fs.mkdirSync(large, { recursive: true });
    return runVitest(['--config', 'client/test/ui/vitest.config.mts', ...only], {
      CHROMIUM: browser,
      SECOND_SOURCE_TRUSTED: serverWithoutTrust.url({ folder: copySample('trusted') }),
      SECOND_SOURCE_STRIPPING: serverWithoutTrust.url({ folder: copySample('stripping') }),
      SECOND_SOURCE_LARGE: serverWithoutTrust.url({ folder: large }),
      SECOND_SOURCE_LARGE_FOLDER: large,
      SECOND_SOURCE_RESTRICTED: (await startServer(true)).url({ folder: copySample('restricted') }),
      SECOND_SOURCE_SCREENSHOTS: SCREENSHOTS,
    });
  } finally {
    for (const server of servers) await server.stop();
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Copies the screenshots that the README shows to docs/images. */
function copyScreenshots() {
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  for (const [, name] of readme.matchAll(/\(docs\/images\/([\w-]+\.png)\)/g)) {
    fs.copyFileSync(path.join(SCREENSHOTS, name), path.join(ROOT, 'docs', 'images', name));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureDependencies();
  const browser = ensureChromium();
  if (!browser) throw new Error('Chromium was not found. Install it, or set CHROMIUM to its path.');
  const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const { passed, failed, skipped } = await runUiTests(browser, packageExtension(), only);
  if (process.argv.includes('--pictures')) copyScreenshots();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
