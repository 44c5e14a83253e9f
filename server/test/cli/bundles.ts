import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const SOURCE_FOLDER = path.join(PROJECT_FOLDER, 'server', 'src');
const BUILD_FOLDER = path.join(PROJECT_FOLDER, 'out', 'test-cli');
/** Maximum age of builds of other sources, in milliseconds. Newer ones may still be used by another test run. */
const MAX_BUILD_AGE_MS = 24 * 60 * 60 * 1000;

export interface Bundles {
  /** Path of the executable bundle, at the same place relative to package.json as in the shipped package. */
  readonly cli: string;
  /** Path of the bundle of the language server, which `lsp` loads from the folder of {@link cli}. */
  readonly server: string;
  /** Path of a bundle that exports `runProgram`, to be called in the process of the test. */
  readonly program: string;
}

let bundles: Promise<Bundles> | undefined;

/** Returns a build of the current sources. Test files that run in parallel and later test runs share it. */
export function getCliBundles(): Promise<Bundles> {
  bundles ??= findOrBuild();
  return bundles;
}

async function findOrBuild(): Promise<Bundles> {
  const home = path.join(BUILD_FOLDER, hashSources());
  const dist = path.join(home, 'dist');
  if (!fs.existsSync(home)) {
    fs.mkdirSync(BUILD_FOLDER, { recursive: true });
    removeOldBuilds();
    // Built under a unique name and renamed when it is complete. Of two parallel builds, the first one is kept.
    const draft = path.join(BUILD_FOLDER, `draft-${randomUUID()}`);
    await buildInto(draft);
    try {
      fs.renameSync(draft, home);
    } catch (error) {
      if (!fs.existsSync(home)) throw error;
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
  const [cli, server, program] = ['cli.js', 'server.js', 'program.js'].map((name) => path.join(dist, name));
  return { cli: cli!, server: server!, program: program! };
}

async function buildInto(home: string): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: {
      cli: path.join(SOURCE_FOLDER, 'cli/main.ts'),
      server: path.join(SOURCE_FOLDER, 'node/main.ts'),
      program: path.join(SOURCE_FOLDER, 'cli/program.ts'),
    },
    outdir: path.join(home, 'dist'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['./server.js'],
    logLevel: 'error',
  });
  fs.copyFileSync(path.join(PROJECT_FOLDER, 'package.json'), path.join(home, 'package.json'));
}

/** Returns a hash that changes when a source file, the manifest or a dependency changes. */
function hashSources(): string {
  const names = fs.readdirSync(SOURCE_FOLDER, { recursive: true, encoding: 'utf8' }).sort();
  const files = [
    ...names.filter((name) => name.endsWith('.ts')).map((name) => path.join(SOURCE_FOLDER, name)),
    path.join(PROJECT_FOLDER, 'package.json'),
    path.join(PROJECT_FOLDER, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) {
    // The file may have been deleted since the folder was read.
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found) hash.update(`${path.relative(PROJECT_FOLDER, file)} ${found.mtimeMs} ${found.size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOldBuilds(): void {
  for (const name of fs.readdirSync(BUILD_FOLDER)) {
    const folder = path.join(BUILD_FOLDER, name);
    try {
      if (Date.now() - fs.statSync(folder).mtimeMs > MAX_BUILD_AGE_MS)
        fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another test run has removed it in the meantime.
    }
  }
}
