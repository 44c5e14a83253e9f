import type { Command } from './command.ts';

/** Widest first column; a longer entry has its text on the next line. */
const TERM_WIDTH = 24;

/** What `--help` prints for the whole program. */
export function formatProgramHelp(summaries: readonly (readonly [string, string])[]): string {
  return [
    'Usage: second-source [COMMAND] [options]',
    '',
    'Reads a folder of news articles: what is boilerplate, who is quoted, which figures agree or differ.',
    '',
    'Commands:',
    ...formatRows(summaries),
    '',
    'Without a command: report.',
    '',
    'Options:',
    ...formatRows([
      ['--help, -h', 'this, or the help of a command: second-source COMMAND --help'],
      ['--version', 'the version'],
    ]),
    '',
    'Exit codes: 0 done; 1 findings with --check; 2 wrong usage, or something could not be read; 130 interrupted.',
    'The formats of the output stand in docs/formats.md.',
    '',
  ].join('\n');
}

/** What `second-source COMMAND --help` prints. */
export function formatCommandHelp(name: string, summary: string, { usage, options, notes = [] }: Command): string {
  return [
    `Usage: second-source ${name} ${usage}`,
    '',
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    ...notes.flatMap((note) => ['', note]),
    '',
    'Options:',
    ...formatRows(options),
    '',
  ].join('\n');
}

function formatRows(entries: readonly (readonly [string, string])[]): string[] {
  return entries.flatMap(([term, text]) =>
    term.length < TERM_WIDTH - 1
      ? [`  ${term.padEnd(TERM_WIDTH)}${text}`]
      : [`  ${term}`, `  ${' '.repeat(TERM_WIDTH)}${text}`],
  );
}
