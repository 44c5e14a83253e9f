// Installs the npm packages of package-lock.json if node_modules lacks any of them, so that `npm start` and `npm test` work in
// a fresh clone. Imports only built-in modules of Node, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Returns the packages of package-lock.json that node_modules lacks or has in another version. */
export function findMissingPackages(root = ROOT) {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  const locked = read('package-lock.json');
  let installed;
  try {
    installed = read('node_modules/.package-lock.json');
  } catch {
    installed = {};
  }
  // Optional packages are ignored: most are builds for other platforms, which npm does not install.
  return Object.entries(locked)
    .filter(([name, entry]) => name !== '' && !entry.optional && installed[name]?.version !== entry.version)
    .map(([name]) => name);
}

/**
 * Runs `npm ci` if a package is missing.
 *
 * @throws if Node is too old or npm fails
 */
export function ensureDependencies(root = ROOT) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is required. This is Node ${process.versions.node}.`);
  }
  if (findMissingPackages(root).length === 0) return;
  console.error('Installing the npm packages (npm ci)…');
  runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
}

/**
 * Runs npm in the folder `cwd` with its output on stderr.
 *
 * @throws if npm cannot be started or fails
 */
export function runNpm(args, cwd) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    stdio: ['ignore', 2, 2],
    // npm.cmd is a batch file, which Node can start only through a shell.
    shell: windows,
    // The browser that Playwright packages download during installation is not used.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', npm_config_engine_strict: 'false' },
  });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`"npm ${args.join(' ')}" failed in ${cwd} (exit code ${status}).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies();
