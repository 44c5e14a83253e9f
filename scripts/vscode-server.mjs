// Starts the VS Code server of get-vscode.mjs on this machine, and stops it together with all processes it has started.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getVsCode } from './get-vscode.mjs';

/** Settings that keep VS Code offline and prevent anything from covering the editor. */
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
/** Maximum time until the server must listen. */
const START_TIMEOUT_MS = 60_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts a server. Open a window with the address that `url({ folder })` returns. Do not use the server's option for a
 * default folder: it gives the folder a different authority than the extension host gives its files, so that every document
 * would exist twice.
 *
 * @param {object} options
 * @param {string} [options.vsix] path of an extension to install first
 * @param {object} [options.settings] additional user settings
 * @param {number} [options.port] 0 for any free port
 * @param {boolean} [options.trust] whether workspace trust is on, as it is on a desktop
 * @param {boolean} [options.test] whether tests can drive the page, see extension-host.mjs
 * @returns {Promise<{ port: number, url(query: Record<string, string>): string, log(): string, exited: Promise<unknown>, stop(): Promise<void> }>}
 */
export async function startVsCodeServer({ vsix, settings = {}, port = 0, trust = false, test = false } = {}) {
  const { node, server } = await getVsCode();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-vscode-'));
  const userSettings = path.join(data, 'data', 'User', 'settings.json');
  fs.mkdirSync(path.dirname(userSettings), { recursive: true });
  fs.writeFileSync(userSettings, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  // Passed in a file, because other users of the machine can read the arguments of a process.
  const token = randomBytes(24).toString('hex');
  const tokenFile = path.join(data, 'token');
  fs.writeFileSync(tokenFile, token, { mode: 0o600 });
  // The extension gallery has no address, so that VS Code does not search for extensions online.
  const env = { ...process.env, VSCODE_AGENT_FOLDER: data, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  // A terminal of VS Code sets these variables. They would make the server connect to that VS Code.
  for (const name of Object.keys(env))
    if (/^(VSCODE_(?!AGENT_FOLDER)|ELECTRON_RUN_AS_NODE)/.test(name)) delete env[name];
  const remove = () => fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  if (vsix) {
    const install = ['--server-data-dir', data, '--install-extension', path.resolve(vsix), '--force'];
    const { status, stdout, stderr } = spawnSync(node, [server, ...install], { env, encoding: 'utf8' });
    if (status !== 0) {
      remove();
      throw new Error(`VS Code could not install ${vsix}:\n${stdout}${stderr}`);
    }
  }
  const flags = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
    ...['--server-data-dir', data, '--accept-server-license-terms'],
    ...['--disable-telemetry', '--disable-experiments', '--disable-update-check', '--disable-getting-started-override'],
    ...(trust ? [] : ['--disable-workspace-trust']),
    // Without this flag, a built VS Code ignores the path of an extension under development.
    ...(test ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, [server, ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Creates a new process group, so that the extension hosts can be stopped together with the server.
    detached: process.platform !== 'win32',
  });
  let log = '';
  const kill = (signal) => {
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
      else process.kill(-child.pid, signal);
    } catch {
      // it has already exited
    }
  };
  const killNow = () => kill('SIGKILL');
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const stop = async () => {
    for (const signal of SIGNALS) process.removeListener(signal, stopAndExit);
    kill('SIGTERM');
    const timer = setTimeout(killNow, 3000);
    await exited;
    clearTimeout(timer);
    killNow(); // processes that the server has left in its group
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
    const listeningPort = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('timed out')), START_TIMEOUT_MS);
      const readLog = (chunk) => {
        log += chunk;
        const match = /Extension host agent listening on (\d+)/.exec(log);
        if (!match) return;
        clearTimeout(timer);
        resolve(Number(match[1]));
      };
      child.stdout.on('data', readLog);
      child.stderr.on('data', readLog);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`exit code ${code}`)));
    });
    return {
      port: listeningPort,
      url: (query) => `http://127.0.0.1:${listeningPort}/?${new URLSearchParams({ tkn: token, ...query })}`,
      log: () => log,
      exited,
      stop,
    };
  } catch (error) {
    await stop();
    throw new Error(`The VS Code server could not be started: ${error.message}\n${log}`);
  }
}
