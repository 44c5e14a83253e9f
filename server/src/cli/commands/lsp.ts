import { type Command, ExitCode, UsageError } from '../command.ts';
import { MESSAGES } from '../messages.ts';

/** Runs the language server over standard input and output. Resolves when the server is started. */
export const runLsp: Command = async (args) => {
  // Other arguments are not rejected: editors add some, such as their process ID, which the server's connection reads.
  if (!args.includes('--stdio')) throw new UsageError(MESSAGES.lspWithoutStdio);
  // The server is a separate bundle in the same folder, so that the other commands do not load it.
  require('./server.js');
  return ExitCode.success;
};
