// The browser-driven tests of client/test/ui, against the installed .vsix: once without workspace trust, as on a server
// that does not ask, and once with it, in Restricted Mode. `node scripts/ui-tests.mjs VSIX` runs them alone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ROOT } from './dependencies.mjs';
import { runVitest } from './vitest.mjs';
import { startVsCodeServer } from './vscode-server.mjs';

const SAMPLE = path.join(ROOT, 'test-fixtures', 'folder');
const SETTINGS = {
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'workbench.colorTheme': 'Default Light Modern',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
};

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runUiTests(browser, vsix) {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-ui-')));
  const servers = [];
  const start = async (trust) => {
    const folder = path.join(root, trust ? 'restricted' : 'trusted', 'articles');
    fs.cpSync(SAMPLE, folder, { recursive: true });
    const server = await startVsCodeServer({ vsix, settings: SETTINGS, trust, folder });
    servers.push(server);
    return server.url({});
  };
  try {
    return runVitest(['--config', 'client/test/ui/vitest.config.mts'], {
      CHROMIUM: browser,
      SECOND_SOURCE_TRUSTED: await start(false),
      SECOND_SOURCE_RESTRICTED: await start(true),
    });
  } finally {
    for (const server of servers) await server.stop();
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = ensureChromium();
  if (!browser) throw new Error('There is no Chromium: install one, or name it in CHROMIUM.');
  const { passed, failed, skipped } = await runUiTests(browser, path.resolve(process.argv[2]));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
