import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const SOURCES = path.join(PROJECT, 'server', 'src');
const BUILDS = path.join(PROJECT, 'out', 'test-cli');
/** Builds of other sources are kept for so long, in milliseconds: another run of the tests may still use one. */
const KEPT = 24 * 60 * 60 * 1000;

export interface Bundles {
  /** The command line as it is shipped: a bundle that lies beside the package's manifest as it does there. */
  readonly cli: string;
  /** The same without the process around it, to be called in the process of the test. */
  readonly program: string;
}

let bundles: Promise<Bundles> | undefined;

/** Built once for the sources as they are: test files that run side by side, and later runs, share a build. */
export function cliBundles(): Promise<Bundles> {
  bundles ??= findOrBuild();
  return bundles;
}

async function findOrBuild(): Promise<Bundles> {
  const home = path.join(BUILDS, stateOfSources());
  const dist = path.join(home, 'dist');
  if (!fs.existsSync(home)) {
    fs.mkdirSync(BUILDS, { recursive: true });
    removeOldBuilds();
    // Under a name of its own until it is complete. Of two that are made at once, the first to be renamed stays.
    const draft = path.join(BUILDS, `draft-${randomUUID()}`);
    await buildInto(draft);
    try {
      fs.renameSync(draft, home);
    } catch (error) {
      if (!fs.existsSync(home)) throw error;
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
  return { cli: path.join(dist, 'cli.js'), program: path.join(dist, 'program.js') };
}

async function buildInto(home: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: { cli: path.join(SOURCES, 'cli/main.ts'), program: path.join(SOURCES, 'cli/program.ts') },
    outdir: path.join(home, 'dist'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['./server.js'],
    logLevel: 'error',
  });
  fs.copyFileSync(path.join(PROJECT, 'package.json'), path.join(home, 'package.json'));
}

/** Changes when a source, the manifest or a dependency does. */
function stateOfSources(): string {
  const names = fs.readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).sort();
  const files = [
    ...names.filter((name) => name.endsWith('.ts')).map((name) => path.join(SOURCES, name)),
    path.join(PROJECT, 'package.json'),
    path.join(PROJECT, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) {
    // Somebody may be at work on the sources meanwhile.
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found) hash.update(`${path.relative(PROJECT, file)} ${found.mtimeMs} ${found.size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOldBuilds(): void {
  for (const name of fs.readdirSync(BUILDS)) {
    const folder = path.join(BUILDS, name);
    try {
      if (Date.now() - fs.statSync(folder).mtimeMs > KEPT) fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // another run was faster
    }
  }
}
