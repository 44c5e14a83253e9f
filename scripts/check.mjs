// `npm run check`: checks types, lint rules and formatting, the generated pages, and layers. Runs all steps even if one fails.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const steps = [
  ['types', bin('tsc'), ['-b']],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['docs/rules.md', process.execPath, [path.join(root, 'scripts', 'write-rules-doc.mjs'), '--check']],
  ['docs/figures.md', process.execPath, [path.join(root, 'scripts', 'write-figures-doc.mjs'), '--check']],
  ['layers', process.execPath, [path.join(root, 'scripts', 'check-layers.mjs')]],
];
let failed = 0;
for (const [name, program, args] of steps) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    failed++;
    console.error(`check: ${name} failed`);
  }
}
process.exitCode = failed ? 1 : 0;
