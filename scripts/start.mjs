// `npm start [-- FOLDER] [--port N] [--no-open]`: a real VS Code in the browser with the extension installed, on a copy
// of the sample articles or on FOLDER. Sets up all that it needs by itself.
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
  const { folder, port, open } = readArguments();
  ensureDependencies();
  const vsix = packageExtension();
  const sample = folder ? undefined : copySample();
  if (sample) process.once('exit', () => fs.rmSync(path.dirname(sample), { recursive: true, force: true }));
  const server = await startVsCodeServer({
    vsix,
    port,
    // A person's own folder opens in Restricted Mode, where the extension does all that it does anywhere else.
    trust: sample === undefined,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
  });
  const address = server.url({ folder: folder ?? sample });
  console.log(`\nOpen ${address}\n`);
  console.log(folder ? `Folder: ${folder}` : `Sample articles (a copy that is thrown away): ${sample}`);
  console.log('Ctrl-C stops it.');
  if (open) openInBrowser(address);
  // Ctrl-C is how a try-out ends: nothing has failed then.
  process.exitCode = 0;
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (interrupted = true));
  await server.ended;
  if (!interrupted) {
    await server.stop();
    throw new Error(`The VS Code server has ended.\n${server.log()}`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments() {
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
  if (positionals.length > 1) throw new Error(`One folder at a time.\nUsage: ${USAGE}`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`No port: ${values.port}\nUsage: ${USAGE}`);
  const folder = positionals[0] === undefined ? undefined : path.resolve(positionals[0]);
  if (folder && !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${folder}.`);
  }
  return { folder, port, open: !values['no-open'] };
}

/** What is tried out on the sample must not change the clone. */
function copySample() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-sample-'));
  const sample = path.join(root, 'articles');
  fs.cpSync(SAMPLE, sample, { recursive: true });
  return sample;
}

/** Opens the address where a person sits before a desktop; anywhere else it is printed only. */
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
    .on('error', () => {}) // the address stands above
    .unref();
}
