// The suites of client/test/host in VS Code for the desktop: the one that VSCODE_EXECUTABLE names, or one that is
// downloaded. Where neither is to be had, that is said loudly and nothing is run.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ROOT } from './dependencies.mjs';
import { cacheFolder } from './get-vscode.mjs';
import { temporaryWorkspace } from './host-tests.mjs';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';
const REACHED_WITHIN_MS = 5000;
const RESULT = /second-source-tests (\{.*\})/;

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
export async function runDesktopTests() {
  const vscode = await findVsCode();
  if (vscode.missing) {
    console.error(`\n*** The desktop suite was NOT run. ${vscode.missing} ***\n`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  console.log('desktop:');
  const workspace = temporaryWorkspace();
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

/** The command that starts VS Code for the desktop, or why there is none. */
async function findVsCode() {
  const executable = process.env.VSCODE_EXECUTABLE ?? (await download());
  if (!executable) return { missing: 'VS Code cannot be downloaded here, and VSCODE_EXECUTABLE names none.' };
  if (!needsDisplay()) return { command: [executable] };
  if (spawnSync('xvfb-run', ['--help']).status === 0) return { command: ['xvfb-run', '-a', executable] };
  return { missing: 'There is neither a display nor xvfb-run.' };
}

async function download() {
  try {
    await fetch(DOWNLOADS, { signal: AbortSignal.timeout(REACHED_WITHIN_MS) });
  } catch {
    return undefined;
  }
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: path.join(cacheFolder(), 'desktop') });
}

function needsDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

async function run([program, ...before], args) {
  const env = { ...process.env };
  // Set in terminals of VS Code: they would turn the program into plain Node, or into a window of that one.
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(name)) delete env[name];
  const child = spawn(program, [...before, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let result;
  const rest = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const match = RESULT.exec(line);
      const shown = line.indexOf('│');
      if (match) result = JSON.parse(match[1]);
      else if (shown >= 0) console.log(line.slice(shown + 1));
      else rest.push(line);
    });
  }
  const ended = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(`exit code ${code}`));
  });
  if (result) return result;
  console.error([...rest.slice(-20), `VS Code for the desktop ended without a result: ${ended}`].join('\n'));
  return { passed: 0, failed: 1, skipped: 0 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed, skipped } = await runDesktopTests();
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
