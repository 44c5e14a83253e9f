// The walls between the parts of the code, checked on every import: which folder may import which folder, and which
// packages. TypeScript's project references and `types` guard the globals; this guards the imports.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Folder -> the folders (itself included) and the packages it may import. `node:` stands for every Node builtin. */
const WALLS = {
  'server/src/core': {
    folders: ['server/src/core'],
    packages: ['stemmer', 'diff'],
  },
  'server/src/protocol.ts': { folders: [], packages: [] },
  'server/src/features': {
    folders: ['server/src/core', 'server/src/features', 'server/src/protocol.ts'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/lsp': {
    folders: ['server/src/core', 'server/src/features', 'server/src/lsp', 'server/src/protocol.ts'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  'server/src/node': {
    folders: ['server/src/core', 'server/src/lsp', 'server/src/node', 'server/src/protocol.ts'],
    packages: ['node:', 'vscode-languageserver/node'],
  },
  'server/src/browser': {
    folders: ['server/src/core', 'server/src/lsp', 'server/src/browser', 'server/src/protocol.ts'],
    packages: ['vscode-languageserver/browser'],
  },
  'server/src/cli': {
    folders: ['server/src/core', 'server/src/node', 'server/src/cli'],
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

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?'([^'\n]+)'|\b(?:import|require)\(\s*'([^'\n]+)'\s*\)/g;

const files = (dir) =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : files(full);
    return /\.tsx?$/.test(entry.name) ? [full] : [];
  });

const within = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/** Every import that goes through a wall, as "file: reason" lines. */
export function wallBreaches(root = ROOT) {
  const breaches = [];
  for (const top of ['server/src', 'client/src']) {
    for (const file of files(path.join(root, top))) {
      const name = path.relative(root, file).split(path.sep).join('/');
      const wall = Object.entries(WALLS).find(([folder]) => within(name, folder))?.[1];
      if (!wall) {
        breaches.push(`${name}: stands in no folder that has a wall`);
        continue;
      }
      for (const match of fs.readFileSync(file, 'utf8').matchAll(IMPORT)) {
        const wanted = match[1] ?? match[2];
        if (wanted.startsWith('.')) {
          const target = path.posix.normalize(path.posix.join(path.posix.dirname(name), wanted));
          if (!wall.folders.some((folder) => within(target, folder)))
            breaches.push(`${name}: may not import ${target}`);
        } else if (
          !wall.packages.some((allowed) => (allowed === 'node:' ? wanted.startsWith('node:') : wanted === allowed))
        ) {
          breaches.push(`${name}: may not import the package ${wanted}`);
        }
      }
    }
  }
  return breaches;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = wallBreaches();
  for (const breach of breaches) console.error(breach);
  console.log(breaches.length ? `${breaches.length} imports go through a wall` : 'walls: no import goes through one');
  process.exitCode = breaches.length ? 1 : 0;
}
