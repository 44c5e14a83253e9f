// Runs the suites of client/test/host in VS Code for the desktop: the one that VSCODE_EXECUTABLE names, or one that is
// downloaded. If neither is available, a warning is printed and nothing is run.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ROOT } from './dependencies.mjs';
import { getCacheFolder } from './get-vscode.mjs';
import { createTemporaryWorkspace } from './host-tests.mjs';

const DOWNLOAD_SERVICE = 'https://update.code.visualstudio.com/api/releases/stable';
/** Maximum time for the download service to respond. */
const CONNECT_TIMEOUT_MS = 5000;
const RESULT = /second-source-tests (\{.*\})/;

/**
 * Runs the suites. Counts one skipped test if VS Code is not available.
 *
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runDesktopTests() {
  const vscode = await findVsCode();
  if (vscode.problem) {
    console.error(`\n*** NOT run: desktop. ${vscode.problem} ***\n`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  console.log('desktop:');
  const workspace = createTemporaryWorkspace();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-desktop-'));
  try {
    return await run(vscode.command, [
      workspace.folder,
      `--extensionDevelopmentPath=${ROOT}`,
      `--extensionTestsPath=${path.join(ROOT, 'out', 'test', 'main.js')}`,
      `--user-data-dir=${data}`,
      `--extensions-dir=${path.join(data, 'extensions')}`,
      ...['--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes', '--no-sandbox'],
      ...['--disable-gpu', '--disable-telemetry'],
    ]);
  } finally {
    workspace.remove();
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Returns the command that starts VS Code for the desktop, or the reason why there is none. */
async function findVsCode() {
  const executable = process.env.VSCODE_EXECUTABLE ?? (await download());
  if (!executable) return { problem: 'VS Code cannot be downloaded, and VSCODE_EXECUTABLE is not set.' };
  if (!needsDisplay()) return { command: [executable] };
  if (spawnSync('xvfb-run', ['--help']).status === 0) return { command: ['xvfb-run', '-a', executable] };
  return { problem: 'Neither a display nor xvfb-run is available.' };
}

async function download() {
  try {
    await fetch(DOWNLOAD_SERVICE, { signal: AbortSignal.timeout(CONNECT_TIMEOUT_MS) });
  } catch {
    return undefined;
  }
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(getCacheFolder(), 'desktop') });
}

function needsDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

async function run([program, ...programArgs], args) {
  const env = { ...process.env };
  // A terminal of VS Code sets these variables. They would start plain Node, or open a window in that VS Code.
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(name)) delete env[name];
  const child = spawn(program, [...programArgs, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let result;
  const otherLines = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const match = RESULT.exec(line);
      const bar = line.indexOf('│');
      if (match) result = JSON.parse(match[1]);
      else if (bar >= 0) console.log(line.slice(bar + 1));
      else otherLines.push(line);
    });
  }
  const ending = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(`exit code ${code}`));
  });
  if (result) return result;
  console.error([...otherLines.slice(-20), `VS Code for the desktop exited without a result: ${ending}`].join('\n'));
  return { passed: 0, failed: 1, skipped: 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, skipped } = await runDesktopTests();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
