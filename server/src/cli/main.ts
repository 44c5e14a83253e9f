// Entry point of the `second-source` executable.
//
// It imports the cleanup function directly instead of through node/index.ts because the language server must start
// without the modules of the other commands.
import { removeTempFiles } from '../node/tempFiles.ts';
import { ExitCode, runProgram } from './index.ts';

/** Exit code after SIGTERM: 128 plus the number of the signal. */
const TERMINATED = 143;

const args = process.argv.slice(2);
// The language server handles its own end.
if (args[0] !== 'lsp') exitCleanlyOnSignals();
runProgram(args).then((code) => {
  process.exitCode = code;
  // After a failure, the rest of standard input is not read, and an open pipe would keep the process alive.
  if (code !== ExitCode.success) process.stdin.destroy();
});

/** Exits without temporary files when interrupted, and silently when the reader of the output closes the pipe. */
function exitCleanlyOnSignals(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      removeTempFiles();
      process.exit(ExitCode.success);
    });
  }
  for (const [signal, code] of [
    ['SIGINT', ExitCode.interrupted],
    ['SIGTERM', TERMINATED],
  ] as const) {
    process.on(signal, () => {
      removeTempFiles();
      process.exit(code);
    });
  }
}
