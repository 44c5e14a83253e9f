// Starts the VS Code server of get-vscode.mjs on this machine and stops it with everything that it started.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getVsCode } from './get-vscode.mjs';

/** What a window for a try or a test can do without: nothing here goes online, and nothing covers the editor. */
const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
};
const START_WITHIN_MS = 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @param {object} options
 * @param {string} [options.vsix] an extension to install first
 * @param {object} [options.settings] user settings beyond the quiet ones
 * @param {number} [options.port] 0 for any free one
 * @param {boolean} [options.trust] true: workspace trust is on, as on a person's desktop
 * @param {boolean} [options.test] true: lets the page be driven by tests, see extension-host.mjs
 *
 * Windows are opened by `url({ folder })`. Not by the server's option for a default folder: that one gives the folder
 * another authority than the extension host gives its files, and then every document exists twice.
 * @returns {Promise<{ port: number, url(query: Record<string, string>): string, log(): string, ended: Promise<unknown>, stop(): Promise<void> }>}
 */
export async function startVsCodeServer({ vsix, settings = {}, port = 0, trust = false, test = false } = {}) {
  const { node, server } = await getVsCode();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-vscode-'));
  const userSettings = path.join(data, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(userSettings), { recursive: true });
  fs.writeFileSync(userSettings, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  // In a file, because other users of the machine can read the arguments of a process.
  const token = randomBytes(24).toString('hex');
  const tokenFile = path.join(data, 'token');
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  // An extension gallery without an address: nothing is looked up online.
  const env = { ...process.env, VSCODE_AGENT_FOLDER: data, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  // Set where these scripts are themselves run from a terminal of VS Code; they would point the server at that one.
  for (const name of Object.keys(env))
    if (/^(VSCODE_(?!AGENT_FOLDER)|ELECTRON_RUN_AS_NODE)/.test(name)) delete env[name];
  const remove = () => fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  if (vsix) {
    const install = ['--server-data-dir', data, '--install-extension', path.resolve(vsix), '--force'];
    const { status, stdout, stderr } = spawnSync(node, [server, ...install], { env, encoding: 'utf8' });
    if (status !== 0) {
      remove();
      throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
    }
  }
  const flags = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
    ...['--server-data-dir', data, '--accept-server-license-terms'],
    ...['--disable-telemetry', '--disable-experiments', '--disable-update-check', '--disable-getting-started-override'],
    ...(trust ? [] : ['--disable-workspace-trust']),
    // A built VS Code ignores the paths of an extension under test without this.
    ...(test ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, [server, ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  let log = '';
  const kill = (signal) => {
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
      else process.kill(-child.pid, signal);
    } catch {
      // it has ended already
    }
  };
  const killNow = () => kill('SIGKILL');
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = async () => {
    for (const signal of SIGNALS) process.removeListener(signal, stopAndExit);
    kill('SIGTERM');
    const timer = setTimeout(killNow, 3000);
    await ended;
    clearTimeout(timer);
    killNow(); // what the server has left behind in its group
    process.removeListener('exit', killNow);
    remove();
  };
  const stopAndExit = async () => {
    await stop();
    process.exit(process.exitCode ?? 130);
  };
  process.once('exit', killNow);
  for (const signal of SIGNALS) process.once(signal, stopAndExit);
  try {
    const listening = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('it did not answer in time')), START_WITHIN_MS);
      const read = (piece) => {
        log += piece;
        const match = /Extension host agent listening on (\d+)/.exec(log);
        if (!match) return;
        clearTimeout(timer);
        resolve(Number(match[1]));
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`it ended with exit code ${code}`)));
    });
    return {
      port: listening,
      url: (query) => `http://127.0.0.1:${listening}/?${new URLSearchParams({ tkn: token, ...query })}`,
      log: () => log,
      ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw new Error(`The VS Code server did not start: ${error.message}\n${log}`);
  }
}
