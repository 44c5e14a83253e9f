import { removeTemporaryFiles } from '../node/replaceFile.ts';
import { ExitCode } from './command.ts';
import { runProgram } from './program.ts';

const args = process.argv.slice(2);
// The language server has ways of its own to end.
if (args[0] !== 'lsp') exitCleanlyOnSignals();
runProgram(args).then((code) => {
  process.exitCode = code;
  // Nobody reads on; an open pipe would keep the process alive.
  if (code !== ExitCode.success) process.stdin.destroy();
});

/** A reader that closes the pipe has seen enough; an interruption leaves no temporary file behind. */
function exitCleanlyOnSignals(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      removeTemporaryFiles();
      process.exit(ExitCode.success);
    });
  }
  for (const [signal, code] of [
    ['SIGINT', ExitCode.interrupted],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      removeTemporaryFiles();
      process.exit(code);
    });
  }
}
