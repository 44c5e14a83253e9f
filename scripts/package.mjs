// `npm run package`: creates the production bundles and the .vsix, and checks its size.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, ROOT } from './dependencies.mjs';

/** Maximum size of the .vsix. */
const MAX_BYTES = 1024 * 1024;

/**
 * Creates second-source-VERSION.vsix in the root folder, and returns its path.
 *
 * @throws if a step fails or the file is larger than {@link MAX_BYTES}
 */
export function packageExtension() {
  ensureDependencies();
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const vsix = path.join(ROOT, `${name}-${version}.vsix`);
  run([path.join(ROOT, 'esbuild.mjs'), '--production'], 'the production build');
  const vsce = path.join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The bundles contain all dependencies. The links of the README stay relative, because there is no repository URL.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  run([vsce, 'package', ...flags, '--out', vsix], 'vsce package');
  const { size } = fs.statSync(vsix);
  if (size > MAX_BYTES) throw new Error(`${vsix} has ${size} bytes, which is more than ${MAX_BYTES}.`);
  console.error(`${path.basename(vsix)}: ${Math.ceil(size / 1024)} kB`);
  return vsix;
}

function run(args, what) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${what} failed (exit code ${status}).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(packageExtension());
