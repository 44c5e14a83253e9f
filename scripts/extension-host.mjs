// Runs a bundle of mocha suites inside a real extension host of VS Code: the Node one of the server, or the web worker
// one of the page. Needs a browser, because the window that the host belongs to is a page.

import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ROOT } from './dependencies.mjs';
import { startVsCodeServer } from './vscode-server.mjs';

const LIMIT_MS = 180_000;
/** The last line that client/test/host/run.ts prints. */
const RESULT = /^second-source-tests (\{.*\})$/;

/** What this VS Code always says: native modules that are not compiled, services that are not reached. */
const NOISE = /bindings file|native-watchdog|watchdog'|^\[|a socket|connection token|builtin extensions/;

/** Debian's chromium, driven without a window, that reaches this machine only. */
export function launchChromium(executablePath) {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', // needed where the tests run as root
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/**
 * @param {object} options
 * @param {string} options.browser path of the Chromium
 * @param {string} options.tests path of the bundle
 * @param {'workspace' | 'web'} options.kind the host: Node, or web worker
 * @param {{ folder: string } | { workspace: string }} options.open what the window opens
 * @param {boolean} [options.trust] true: workspace trust is on and nothing is trusted
 * @param {object} [options.settings]
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runInExtensionHost({ browser: executablePath, tests, kind, open, trust = false, settings }) {
  const server = await startVsCodeServer({
    trust,
    test: true,
    settings: {
      'git.enabled': false,
      'security.workspace.trust.startupPrompt': 'never',
      // Beside a server, an extension under test runs in the worker only when a person says so.
      'remote.extensionKind': { 'second-source.second-source': [kind] },
      ...settings,
    },
  });
  const browser = await launchChromium(executablePath);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let result;
    const seen = [];
    const ended = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no result within ${LIMIT_MS / 1000} s`)), LIMIT_MS);
      timer.unref();
      page.once('crash', () => reject(new Error('the page crashed')));
      void page.exposeFunction('codeAutomationExit', resolve);
      void page.exposeFunction('codeAutomationLog', (_type, values) => {
        const line = format(...values);
        const match = RESULT.exec(line);
        if (match) result = JSON.parse(match[1]);
        else if (line.startsWith('│')) console.log(line.slice(1));
        else seen.push(line);
      });
    });
    const remote = (file) => `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(file).pathname}`;
    const payload = [
      ['extensionDevelopmentPath', remote(ROOT)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.url({ ...open, payload: JSON.stringify(payload) }));
    try {
      await ended;
      if (!result) throw new Error('the extension host ended without a result');
    } catch (error) {
      const log = path.join(ROOT, 'out', 'extension-host.log');
      fs.writeFileSync(log, [...seen, server.log()].join('\n'));
      const telling = seen.filter((line) => !NOISE.test(line)).map((line) => line.split('\n', 6).join('\n'));
      console.error([...telling.slice(-20), `The whole log: ${log}`].join('\n'));
      throw error;
    }
    return result;
  } finally {
    await browser.close();
    await server.stop();
  }
}
