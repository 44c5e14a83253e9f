import { setImmediate as nextTurn } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { createNodeFiles, decodeBytes } from './files.ts';
import { stripFiles } from './stripFiles.ts';

startServer(createConnection(ProposedFeatures.all), {
  files: createNodeFiles(),
  decodeBytes,
  now: () => performance.now(),
  yield: () => nextTurn(),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  strip: stripFiles,
});
