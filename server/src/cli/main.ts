import fs from 'node:fs';
import path from 'node:path';
import { removeTemporaryFiles } from '../node/replaceFile.ts';
import { annotateCommand } from './annotate.ts';
import { type Command, ExitCode, UsageError } from './command.ts';
import { crossrefCommand } from './crossref.ts';
import { commandHelp, programHelp } from './help.ts';
import { lspCommand } from './lsp.ts';
import { say, write } from './output.ts';
import { reportCommand } from './report.ts';
import { restoreCommand } from './restore.ts';
import { stripCommand } from './strip.ts';

const COMMANDS: readonly Command[] = [
  reportCommand,
  annotateCommand,
  crossrefCommand,
  stripCommand,
  restoreCommand,
  lspCommand,
];

async function main(args: readonly string[]): Promise<ExitCode> {
  const named = COMMANDS.find(({ name }) => name === args[0]);
  const command = named ?? reportCommand;
  const own = named ? args.slice(1) : args;
  const end = own.indexOf('--');
  const flags = end < 0 ? own : own.slice(0, end);
  if (flags.includes('--help') || flags.includes('-h')) {
    await write(named ? commandHelp(named) : programHelp(COMMANDS));
    return ExitCode.done;
  }
  if (!named && flags.includes('--version')) {
    await write(`${version()}\n`);
    return ExitCode.done;
  }
  if (command !== lspCommand) leaveQuietly();
  try {
    return await command.run(own);
  } catch (error) {
    if (error instanceof UsageError) say(`${error.message}\nTry: second-source ${named ? `${named.name} ` : ''}--help`);
    else say(`internal error: ${error instanceof Error ? error.stack : String(error)}`);
    return ExitCode.trouble;
  }
}

/** Of the package that the bundle belongs to. */
function version(): string {
  const manifest = fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** A reader that closes the pipe has seen enough; an interruption leaves no temporary file behind. */
function leaveQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      removeTemporaryFiles();
      process.exit(ExitCode.done);
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

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
  // Nobody reads on; an open pipe would keep the process alive.
  if (code !== ExitCode.done) process.stdin.destroy();
});
