import fs from 'node:fs';
import path from 'node:path';
import { type Command, CommandError, ExitCode, UsageError } from './command.ts';
import { commandHelp, programHelp } from './help.ts';
import { printMessage, write } from './output.ts';

/** What each command needs is loaded with the command: the first answer of the language server waits for nothing else. */
const COMMANDS: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  report: {
    summary: 'what the documents say alike and where they differ, conflicts first',
    load: async () => (await import('./report.ts')).reportCommand,
  },
  annotate: {
    summary: 'figures, dates, quotes and boilerplate of each document, as JSON Lines',
    load: async () => (await import('./annotate.ts')).annotateCommand,
  },
  crossref: {
    summary: 'which figures and quotes of the documents speak of the same fact, as JSON Lines',
    load: async () => (await import('./crossref.ts')).crossrefCommand,
  },
  quotes: {
    summary: 'who said what: the quotes of all documents by speaker',
    load: async () => (await import('./quotes.ts')).quotesCommand,
  },
  strip: {
    summary: 'remove boilerplate, byte by byte and so that restore can undo it',
    load: async () => (await import('./strip.ts')).stripCommand,
  },
  restore: {
    summary: 'undo strip: put back what a record says was removed',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  lsp: {
    summary: 'the language server, for editors',
    load: async () => (await import('./lsp.ts')).lspCommand,
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
      await write(named ? commandHelp(name, summary, await load()) : programHelp(summaries));
      return ExitCode.done;
    }
    if (!named && flags.includes('--version')) {
      await write(`${version()}\n`);
      return ExitCode.done;
    }
    return await (await load()).run(own);
  } catch (error) {
    if (error instanceof CommandError) printMessage(error.message);
    else for (const line of describe(error).split('\n')) printMessage(line);
    if (error instanceof UsageError) printMessage(`second-source ${named ? `${name} ` : ''}--help says more`);
    return ExitCode.trouble;
  }
}

/** What should not happen: with the place in the code, so that it can be reported. */
function describe(error: unknown): string {
  return `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Of the package that the bundle belongs to. */
function version(): string {
  const manifest = fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
