// `npm run bench [-- NAME…] [--articles FILE.jsonl[.gz]]`: bundles and runs bench/NAME.bench.ts; without a name, all of them.
//
// Each benchmark also measures a baseline in the same run. Compare the ratios, because durations depend on the machine.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const benchFolder = path.dirname(fileURLToPath(import.meta.url));
const projectFolder = path.join(benchFolder, '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { articles: { type: 'string' } } });
const all = fs
  .readdirSync(benchFolder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''));
const wanted = positionals.length ? positionals : all;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length) {
  console.error(`unknown benchmark: ${unknown.join(', ')} (available: ${all.join(', ')})`);
  process.exit(2);
}

const out = path.join(projectFolder, 'out', 'bench');
await esbuild.build({
  entryPoints: wanted.map((name) => path.join(benchFolder, `${name}.bench.ts`)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: out,
  logLevel: 'warning',
});
const build = spawnSync(process.execPath, [path.join(projectFolder, 'esbuild.mjs'), '--production'], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);
for (const name of wanted) {
  console.log(`\n== ${name}`);
  const env = { ...process.env, ...(values.articles ? { BENCH_ARTICLES: path.resolve(values.articles) } : {}) };
  const { status } = spawnSync(process.execPath, [path.join(out, `${name}.bench.js`)], {
    stdio: 'inherit',
    cwd: projectFolder,
    env,
  });
  if (status !== 0) process.exitCode = 1;
}
