import fs from 'node:fs';
import path from 'node:path';
import { type Command, CommandError, ExitCode, UsageError } from './command.ts';
import { formatCommandHelp, formatProgramHelp } from './help.ts';
import { COMMAND_HELP, type CommandName } from './helpTexts.ts';
import { MESSAGES } from './messages.ts';
import { printMessage, write } from './output/output.ts';

/** Loads commands on demand, so that the language server starts without the modules of the other commands. */
const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  report: async () => (await import('./commands/report.ts')).runReport,
  annotate: async () => (await import('./commands/annotate.ts')).runAnnotate,
  crossref: async () => (await import('./commands/crossref.ts')).runCrossref,
  quotes: async () => (await import('./commands/quotes.ts')).runQuotes,
  strip: async () => (await import('./commands/strip.ts')).runStrip,
  restore: async () => (await import('./commands/restore.ts')).runRestore,
  lsp: async () => (await import('./commands/lsp.ts')).runLsp,
};

/** Runs the program with its command-line arguments and returns the exit code. Never throws. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const named = isCommandName(args[0]) ? args[0] : undefined;
  const commandArgs = named === undefined ? args : args.slice(1);
  try {
    const information = answerInformationFlags(named, commandArgs);
    if (information !== undefined) {
      await write(information);
      return ExitCode.success;
    }
    const command = await LOADERS[named ?? 'report']();
    return await command(commandArgs);
  } catch (error) {
    if (error instanceof CommandError) printMessage(error.message);
    else for (const line of formatInternalError(error).split('\n')) printMessage(line);
    if (error instanceof UsageError) printMessage(MESSAGES.seeHelp(named));
    return ExitCode.failure;
  }
}

function isCommandName(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(COMMAND_HELP, name);
}

/** Returns the output for `--help` and `--version`, or undefined if neither is given. Arguments after `--` are paths. */
function answerInformationFlags(command: CommandName | undefined, args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const flags = end < 0 ? args : args.slice(0, end);
  if (flags.includes('--help') || flags.includes('-h'))
    return command === undefined ? formatProgramHelp() : formatCommandHelp(command, COMMAND_HELP[command]);
  return command === undefined && flags.includes('--version') ? `${readVersion()}\n` : undefined;
}

/** Includes the stack trace, so that the bug can be reported. */
function formatInternalError(error: unknown): string {
  return MESSAGES.internalError(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** Returns the version in the manifest of the package that contains the bundle. */
function readVersion(): string {
  const manifest = fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
