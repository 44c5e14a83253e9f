// `npm run bench [-- NAME…] [--articles FILE.jsonl[.gz]]`: bundles bench/NAME.bench.ts and runs it; all of them without a name.
// Every figure is printed beside one of the same run: compare ratios, not milliseconds of two machines.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { articles: { type: 'string' } } });
const all = fs
  .readdirSync(here)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''));
const wanted = positionals.length ? positionals : all;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}

const out = path.join(root, 'out', 'bench');
await esbuild.build({
  entryPoints: wanted.map((name) => path.join(here, `${name}.bench.ts`)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: out,
  logLevel: 'warning',
});
const build = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--production'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);
for (const name of wanted) {
  console.log(`\n== ${name}`);
  const env = { ...process.env, ...(values.articles ? { BENCH_ARTICLES: path.resolve(values.articles) } : {}) };
  const { status } = spawnSync(process.execPath, [path.join(out, `${name}.bench.js`)], {
    stdio: 'inherit',
    cwd: root,
    env,
  });
  if (status !== 0) process.exitCode = 1;
}
