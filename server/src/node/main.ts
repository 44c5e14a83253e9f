// Entry point of the language server in a Node process: connects the server to the disk, the clock and the event loop.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/index.ts';
import { exitOnDisconnect, exitWithProcess } from './clientWatch.ts';
import { decodeBytes } from './decodeBytes.ts';
import { createNodeFiles } from './files.ts';
import { exitOnBrokenFrames } from './frames.ts';
import { stripFiles } from './stripFiles.ts';

// The connection chooses the transport by the same arguments.
if (process.argv.includes('--node-ipc')) exitOnDisconnect();
else if (process.argv.includes('--stdio')) exitOnBrokenFrames(process.stdin);

startServer(createConnection(ProposedFeatures.all), {
  files: createNodeFiles(),
  decodeBytes,
  now: () => performance.now(),
  yield: () => nextTurn(),
  schedule(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  watchClient: exitWithProcess,
  strip: stripFiles,
});
