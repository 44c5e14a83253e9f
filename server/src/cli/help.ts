import { COMMAND_HELP, type CommandHelp, type HelpRow, PROGRAM_HELP } from './helpTexts.ts';

/** Width of the column of terms, in characters. The explanation of a longer term is on the next line. */
const TERM_WIDTH = 24;

/** Returns what `second-source --help` prints. */
export function formatProgramHelp(): string {
  const { summary, defaultCommand, options, examples, exitCodes, formats } = PROGRAM_HELP;
  const commands = Object.entries(COMMAND_HELP).map(([name, help]): HelpRow => [name, help.summary]);
  return formatLines([
    'Usage: second-source [COMMAND] [options]',
    '',
    summary,
    '',
    'Commands:',
    ...formatRows(commands),
    '',
    defaultCommand,
    '',
    'Options:',
    ...formatRows(options),
    '',
    'Examples:',
    ...formatRows(examples),
    '',
    exitCodes,
    formats,
  ]);
}

/** Returns what `second-source COMMAND --help` prints. */
export function formatCommandHelp(
  name: string,
  { summary, usage, options, notes = [], examples }: CommandHelp,
): string {
  return formatLines([
    `Usage: second-source ${name} ${usage}`,
    '',
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    ...notes.flatMap((note) => ['', note]),
    '',
    'Options:',
    ...formatRows(options),
    '',
    'Examples:',
    ...formatRows(examples),
  ]);
}

const formatLines = (lines: readonly string[]) => `${lines.join('\n')}\n`;

function formatRows(rows: readonly HelpRow[]): string[] {
  return rows.flatMap(([term, text]) =>
    term.length < TERM_WIDTH - 1
      ? [`  ${term.padEnd(TERM_WIDTH)}${text}`]
      : [`  ${term}`, `  ${' '.repeat(TERM_WIDTH)}${text}`],
  );
}
