// `npm start [-- FOLDER] [--port N] [--no-open]`: starts a real VS Code in the browser with the extension installed, on a
// copy of the sample articles or on FOLDER. Installs everything it needs.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, ROOT } from './dependencies.mjs';
import { packageExtension } from './package.mjs';
import { startVsCodeServer } from './vscode-server.mjs';

const USAGE = 'npm start [-- FOLDER] [--port N] [--no-open]';
const SAMPLE = path.join(ROOT, 'test-fixtures', 'folder');

try {
  const { folder, port, open } = parseArguments();
  ensureDependencies();
  const vsix = packageExtension();
  const sample = folder ? undefined : copySample();
  if (sample) process.once('exit', () => fs.rmSync(path.dirname(sample), { recursive: true, force: true }));
  const server = await startVsCodeServer({
    vsix,
    port,
    // A folder of the user is opened in Restricted Mode, in which the extension has all features.
    trust: sample === undefined,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
  });
  const address = server.url({ folder: folder ?? sample });
  console.log(`\nOpen ${address}\n`);
  console.log(folder ? `Folder: ${folder}` : `Sample articles (a temporary copy): ${sample}`);
  console.log('Press Ctrl-C to stop.');
  if (open) openInBrowser(address);
  // Ctrl-C is the normal way to stop, not a failure.
  process.exitCode = 0;
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (interrupted = true));
  await server.exited;
  if (!interrupted) {
    await server.stop();
    throw new Error(`The VS Code server has exited.\n${server.log()}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function parseArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' } },
    });
  } catch (error) {
    throw new Error(`${error.message}\nUsage: ${USAGE}`);
  }
  const { values, positionals } = parsed;
  const port = Number(values.port);
  if (positionals.length > 1) throw new Error(`Only one folder can be opened.\nUsage: ${USAGE}`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`Not a port number: ${values.port}\nUsage: ${USAGE}`);
  const folder = positionals[0] === undefined ? undefined : path.resolve(positionals[0]);
  if (folder && !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`The folder ${folder} does not exist.`);
  }
  return { folder, port, open: !values['no-open'] };
}

/** Copies the sample articles to a temporary folder, so that changes do not affect the clone. Returns its path. */
function copySample() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-sample-'));
  const sample = path.join(root, 'articles');
  fs.cpSync(SAMPLE, sample, { recursive: true });
  return sample;
}

/** Opens the address in the default browser if there is a local desktop. */
function openInBrowser(address) {
  const { DISPLAY, WAYLAND_DISPLAY, CI, SSH_CONNECTION } = process.env;
  if (CI || SSH_CONNECTION) return;
  const [program, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', address.replaceAll('&', '^&')]
        : DISPLAY || WAYLAND_DISPLAY
          ? ['xdg-open', address]
          : [];
  if (!program) return;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {}) // the address has been printed
    .unref();
}
