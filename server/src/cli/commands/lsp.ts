import { type Command, ExitCode, UsageError } from '../command.ts';

export const lspCommand: Command = {
  usage: '--stdio',
  options: [['--stdio', 'speak the Language Server Protocol over standard input and output']],
  async run(args): Promise<ExitCode> {
    // Editors add options of their own, such as the id of their process, which the server's connection reads.
    if (!args.includes('--stdio')) throw new UsageError('lsp needs --stdio');
    // A bundle of its own beside this one: the other commands need not load it.
    require('./server.js');
    return ExitCode.success;
  },
};
