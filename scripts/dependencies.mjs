// Installs the npm packages of package-lock.json when node_modules lacks them. Imports Node builtins only, because it
// runs before anything is installed: `npm start` and `npm test` work in a fresh clone.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The packages that package-lock.json wants and node_modules does not hold in that version. */
export function missingPackages(root = ROOT) {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  const wanted = read('package-lock.json');
  let installed;
  try {
    installed = read('node_modules/.package-lock.json');
  } catch {
    installed = {};
  }
  // Optional packages are mostly the builds for other platforms: npm leaves them out.
  return Object.entries(wanted)
    .filter(([name, entry]) => name !== '' && !entry.optional && installed[name]?.version !== entry.version)
    .map(([name]) => name);
}

/** Runs `npm ci` if a package is missing. Throws when npm fails. */
export function ensureDependencies(root = ROOT) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed; this is Node ${process.versions.node}.`);
  }
  if (missingPackages(root).length === 0) return;
  console.error('Installing the npm packages (npm ci) …');
  runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
}

/** Runs npm in `cwd` with its output on stderr. Throws when it fails. */
export function runNpm(args, cwd) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    stdio: ['ignore', 2, 2],
    // npm.cmd is a batch file, which Node starts through a shell only.
    shell: windows,
    // Nothing here needs the browser that packages of this family download on install.
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', npm_config_engine_strict: 'false' },
  });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`"npm ${args.join(' ')}" failed in ${cwd} (exit code ${status}).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies();
