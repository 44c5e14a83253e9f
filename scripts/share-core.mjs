// An esbuild plugin: bundles load `server/src/core` from one file, `dist/core.js`, instead of containing it. The server and the
// command line share it, which makes the extension smaller.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'server', 'src', 'core');
const NAMESPACE = 'shared-core';

/** Returns the modules of core that others may import, relative to it: the doors of its folders and the files beside them. */
function listDoors() {
  return fs.readdirSync(CORE, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [`${entry.name}/index.ts`];
    return entry.name.endsWith('.ts') ? [entry.name] : [];
  });
}

/** Name under which `core.js` exports a door: "crossref/index.ts" as `crossref_index`. */
const toName = (door) => door.replace(/\.ts$/, '').replaceAll(/\W/g, '_');

/** Source of the entry of `core.js`: one export for each door. */
export const CORE_ENTRY = {
  contents: listDoors()
    .map((door) => `export * as ${toName(door)} from './${door}';`)
    .join('\n'),
  resolveDir: CORE,
  sourcefile: 'core.ts',
  loader: 'ts',
};

/** Replaces imports of core, from outside of it, by what `./core.js` exports at run time. */
export const shareCore = {
  name: NAMESPACE,
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/core\// }, ({ path: imported, resolveDir }) => {
      const door = path.relative(CORE, path.resolve(resolveDir, imported));
      if (door.startsWith('..')) return undefined;
      return { path: door.replaceAll(path.sep, '/'), namespace: NAMESPACE };
    });
    onResolve({ filter: /^\.\/core\.js$/, namespace: NAMESPACE }, () => ({ path: './core.js', external: true }));
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: door }) => ({
      contents: `module.exports = require('./core.js').${toName(door)};`,
      loader: 'js',
    }));
  },
};
