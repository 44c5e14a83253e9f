// `npm run package`: production bundles and the .vsix, with a look at its size.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, ROOT } from './dependencies.mjs';

const MOST_BYTES = 1024 * 1024;

/** Makes second-source-VERSION.vsix at the root of the tree, and gives its path. Throws when a step fails. */
export function packageExtension() {
  ensureDependencies();
  const { name, version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const vsix = path.join(ROOT, `${name}-${version}.vsix`);
  run([path.join(ROOT, 'esbuild.mjs'), '--production'], 'the production build');
  const vsce = path.join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The bundles hold all that is imported; there is no repository for the README's links to lead to.
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  run([vsce, 'package', ...flags, '--out', vsix], 'vsce package');
  const { size } = fs.statSync(vsix);
  if (size > MOST_BYTES) throw new Error(`${vsix} has ${size} bytes, more than ${MOST_BYTES}.`);
  console.error(`${path.basename(vsix)}: ${Math.ceil(size / 1024)} kB`);
  return vsix;
}

function run(args, what) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${what} failed (exit code ${status}).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(packageExtension());
