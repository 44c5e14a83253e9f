// Checks every import against the layer rules: which folders and packages each folder may import, that the folders of
// core and the folders in DOORS are imported only through their index.ts, and that each folder of core imports only the
// folders before it in CORE_ORDER. TypeScript's project references and `types` restrict the globals, and Biome's noImportCycles rejects
// cycles between files, including cycles of types.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const CORE = 'server/src/core';

/** Folders that other layers import only through their index.ts. */
const DOORS = ['server/src/features', 'server/src/messages'];

/** For each layer, the folders (including itself) and the packages that it may import. `node:` allows all Node built-in modules. */
const LAYERS = {
  'server/src/core': {
    folders: ['server/src/core'],
    packages: ['stemmer', 'diff'],
  },
  'server/src/protocol.ts': { folders: [], packages: [] },
  'server/src/messages': { folders: ['server/src/core', 'server/src/messages'], packages: [] },
  'server/src/features': {
    folders: ['server/src/core', 'server/src/messages', 'server/src/features', 'server/src/protocol.ts'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/lsp': {
    folders: [
      'server/src/core',
      'server/src/messages',
      'server/src/features',
      'server/src/lsp',
      'server/src/protocol.ts',
    ],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/node': {
    folders: ['server/src/core', 'server/src/messages', 'server/src/lsp', 'server/src/node', 'server/src/protocol.ts'],
    packages: ['node:', 'vscode-languageserver/node'],
  },
  'server/src/browser': {
    folders: ['server/src/core', 'server/src/lsp', 'server/src/browser', 'server/src/protocol.ts'],
    packages: ['vscode-languageserver/browser'],
  },
  'server/src/cli': {
    folders: ['server/src/core', 'server/src/messages', 'server/src/node', 'server/src/cli'],
    packages: ['node:', 'picocolors'],
  },
  'client/src/common': {
    folders: ['client/src/common', 'server/src/protocol.ts'],
    packages: ['vscode', 'vscode-languageclient'],
  },
  'client/src/node': {
    folders: ['client/src/common', 'client/src/node'],
    packages: ['vscode', 'node:', 'vscode-languageclient/node'],
  },
  'client/src/browser': {
    folders: ['client/src/common', 'client/src/browser'],
    packages: ['vscode', 'vscode-languageclient/browser'],
  },
};

/** The parts of core from the bottom up. Each part may import itself and the parts before it. */
const CORE_ORDER = [
  'host.ts',
  'json.ts',
  'text',
  'strip',
  'syntax',
  'figures',
  'dates',
  'quotes',
  'boilerplate',
  'metadata',
  'annotate.ts',
  'settings.ts',
  'crossref',
  'decisions',
  'folder',
  'index.ts',
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?'([^'\n]+)'|\b(?:import|require)\(\s*'([^'\n]+)'\s*\)/g;

/** Returns all TypeScript files in a folder, recursively. */
const listSources = (dir) =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listSources(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });

const isWithin = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/** Returns the part of core that contains the file: the name of a folder, or of a file directly in core. */
const getCorePart = (file) => (isWithin(file, CORE) ? file.slice(CORE.length + 1).split('/')[0] : undefined);

/** Returns the reason why the file `name` must not import the file `target`, or undefined if it may. */
function findProblem(name, target, layer) {
  if (!layer.folders.some((folder) => isWithin(target, folder))) return 'is not allowed in this layer';
  const door = DOORS.find((folder) => isWithin(target, folder) && !isWithin(name, folder));
  if (door !== undefined && target !== `${door}/index.ts`) return `is internal: import ${door}/index.ts`;
  const [from, to] = [getCorePart(name), getCorePart(target)];
  if (to === undefined || from === to) return undefined;
  if (!to.endsWith('.ts') && target !== `${CORE}/${to}/index.ts`) return `is internal: import ${CORE}/${to}/index.ts`;
  if (from !== undefined && CORE_ORDER.indexOf(to) > CORE_ORDER.indexOf(from)) return `is above ${from} in core`;
  return undefined;
}

const isAllowedPackage = (wanted, { packages }) =>
  packages.some((allowed) => (allowed === 'node:' ? wanted.startsWith('node:') : wanted === allowed));

/** Returns one line per import that violates a layer rule: the importing file, the import and the reason. */
export function findLayerViolations(root = ROOT) {
  const violations = [];
  for (const top of ['server/src', 'client/src']) {
    for (const file of listSources(path.join(root, top))) {
      const name = path.relative(root, file).split(path.sep).join('/');
      const layer = Object.entries(LAYERS).find(([folder]) => isWithin(name, folder))?.[1];
      const part = getCorePart(name);
      if (!layer || (part !== undefined && !CORE_ORDER.includes(part))) {
        violations.push(`${name}: is not in a layer; add its folder to scripts/check-layers.mjs`);
        continue;
      }
      for (const match of fs.readFileSync(file, 'utf8').matchAll(IMPORT)) {
        const wanted = match[1] ?? match[2];
        if (wanted.startsWith('.')) {
          const target = path.posix.normalize(path.posix.join(path.posix.dirname(name), wanted));
          const problem = findProblem(name, target, layer);
          if (problem) violations.push(`${name}: ${target} ${problem}`);
        } else if (!isAllowedPackage(wanted, layer)) {
          violations.push(`${name}: the package ${wanted} is not allowed in this layer`);
        }
      }
    }
  }
  return violations;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const violations = findLayerViolations();
  for (const violation of violations) console.error(violation);
  console.log(
    violations.length ? `${violations.length} imports violate the layer rules` : 'layers: all imports allowed',
  );
  process.exitCode = violations.length ? 1 : 0;
}
