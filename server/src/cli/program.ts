import fs from 'node:fs';
import path from 'node:path';
import { type Command, CommandError, ExitCode, UsageError } from './command.ts';
import { formatCommandHelp, formatProgramHelp } from './help.ts';
import { printMessage, write } from './output/output.ts';

/** What each command needs is loaded with the command: the first answer of the language server waits for nothing else. */
const COMMANDS: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  report: {
    summary: 'what the documents say alike and where they differ, conflicts first',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  annotate: {
    summary: 'figures, dates, quotes and boilerplate of each document, as JSON Lines',
    load: async () => (await import('./commands/annotate.ts')).annotateCommand,
  },
  crossref: {
    summary: 'which figures and quotes of the documents speak of the same fact, as JSON Lines',
    load: async () => (await import('./commands/crossref.ts')).crossrefCommand,
  },
  quotes: {
    summary: 'who said what: the quotes of all documents by speaker',
    load: async () => (await import('./commands/quotes.ts')).quotesCommand,
  },
  strip: {
    summary: 'remove boilerplate, byte by byte and so that restore can undo it',
    load: async () => (await import('./commands/strip.ts')).stripCommand,
  },
  restore: {
    summary: 'undo strip: put back what a record says was removed',
    load: async () => (await import('./commands/restore.ts')).restoreCommand,
  },
  lsp: {
    summary: 'the language server, for editors',
    load: async () => (await import('./commands/lsp.ts')).lspCommand,
  },
};

/** Runs a call of the program, from its arguments to its exit code. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const named = args[0] !== undefined && Object.hasOwn(COMMANDS, args[0]);
  const name = named ? args[0]! : 'report';
  const { summary, load } = COMMANDS[name]!;
  const own = named ? args.slice(1) : args;
  const end = own.indexOf('--');
  const flags = end < 0 ? own : own.slice(0, end);
  try {
    if (flags.includes('--help') || flags.includes('-h')) {
      const summaries = Object.entries(COMMANDS).map(([command, about]): [string, string] => [command, about.summary]);
      await write(named ? formatCommandHelp(name, summary, await load()) : formatProgramHelp(summaries));
      return ExitCode.success;
    }
    if (!named && flags.includes('--version')) {
      await write(`${readVersion()}\n`);
      return ExitCode.success;
    }
    return await (await load()).run(own);
  } catch (error) {
    if (error instanceof CommandError) printMessage(error.message);
    else for (const line of formatInternalError(error).split('\n')) printMessage(line);
    if (error instanceof UsageError) printMessage(`second-source ${named ? `${name} ` : ''}--help says more`);
    return ExitCode.failure;
  }
}

/** What should not happen: with the place in the code, so that it can be reported. */
function formatInternalError(error: unknown): string {
  return `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Of the package that the bundle belongs to. */
function readVersion(): string {
  const manifest = fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
