// Runs a bundle of mocha suites inside a real extension host of VS Code: the Node host of the server, or the web worker
// host of the page. Needs a browser, because every extension host belongs to a window, and the window is a page.

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ROOT } from './dependencies.mjs';
import { startVsCodeServer } from './vscode-server.mjs';

/** Time limit of a run. */
const TIMEOUT_MS = 180_000;
/** The last line that client/test/host/run.ts prints. */
const RESULT = /^second-source-tests (\{.*\})$/;

/** Messages that this VS Code always logs, about native modules that are not compiled and unreachable services. */
const IRRELEVANT_LOG_LINE = /bindings file|native-watchdog|watchdog'|^\[|a socket|connection token|builtin extensions/;

/** Launches a headless Chromium that can connect to this machine only. */
export function launchChromium(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', // needed if the tests run as root
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/**
 * Runs a bundle of suites in a new window, prints one line per test, and counts the tests.
 *
 * @param {object} options
 * @param {string} options.browser path of Chromium
 * @param {string} options.tests path of the bundle
 * @param {'workspace' | 'web'} options.kind `workspace`: the Node host; `web`: the web worker host
 * @param {{ folder: string } | { workspace: string }} options.open the folder or workspace file to open
 * @param {boolean} [options.trust] whether workspace trust is on; nothing is trusted then
 * @param {object} [options.settings] additional user settings
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 * @throws if the suites do not finish in time or the extension host exits without a result
 */
export async function runInExtensionHost({ browser: executablePath, tests, kind, open, trust = false, settings }) {
  const server = await startVsCodeServer({
    trust,
    test: true,
    settings: {
      'git.enabled': false,
      'security.workspace.trust.startupPrompt': 'never',
      // A window with a server runs an extension in the web worker host only if this setting asks for it.
      'remote.extensionKind': { 'second-source.second-source': [kind] },
      ...settings,
    },
  });
  const browser = await launchChromium(executablePath);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let result;
    const otherLines = [];
    const ended = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The tests did not finish within ${TIMEOUT_MS / 1000} s.`)),
        TIMEOUT_MS,
      );
      timer.unref();
      page.once('crash', () => reject(new Error('The page crashed.')));
      void page.exposeFunction('codeAutomationExit', resolve);
      void page.exposeFunction('codeAutomationLog', (_type, values) => {
        const line = format(...values);
        const match = RESULT.exec(line);
        if (match) result = JSON.parse(match[1]);
        else if (line.startsWith('│')) console.log(line.slice(1));
        else otherLines.push(line);
      });
    });
    const toRemoteUri = (file) => `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(file).pathname}`;
    const payload = [
      ['extensionDevelopmentPath', toRemoteUri(ROOT)],
      ['extensionTestsPath', toRemoteUri(tests)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.url({ ...open, payload: JSON.stringify(payload) }));
    try {
      await ended;
      if (!result) throw new Error('The extension host exited without a result.');
    } catch (error) {
      const log = path.join(ROOT, 'out', 'extension-host.log');
      fs.writeFileSync(log, [...otherLines, server.log()].join('\n'));
      const relevantLines = otherLines
        .filter((line) => !IRRELEVANT_LOG_LINE.test(line))
        .map((line) => line.split('\n', 6).join('\n'));
      console.error([...relevantLines.slice(-20), `Full log: ${log}`].join('\n'));
      throw error;
    }
    return result;
  } finally {
    await browser.close();
    await server.stop();
  }
}
