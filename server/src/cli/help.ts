import type { Command } from './command.ts';

/** Widest first column; a longer entry has its text on the next line. */
const COLUMN = 24;

/** What `--help` prints for the whole program. */
export function programHelp(summaries: readonly (readonly [string, string])[]): string {
  return [
    'Usage: second-source [COMMAND] [options]',
    '',
    'Reads a folder of news articles: what is boilerplate, who is quoted, which figures agree or differ.',
    '',
    'Commands:',
    ...rows(summaries),
    '',
    'Without a command: report.',
    '',
    'Options:',
    ...rows([
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
export function commandHelp(name: string, summary: string, { usage, options, notes = [] }: Command): string {
  return [
    `Usage: second-source ${name} ${usage}`,
    '',
    `${summary[0]!.toUpperCase()}${summary.slice(1)}.`,
    ...notes.flatMap((note) => ['', note]),
    '',
    'Options:',
    ...rows(options),
    '',
  ].join('\n');
}

function rows(entries: readonly (readonly [string, string])[]): string[] {
  return entries.flatMap(([term, text]) =>
    term.length < COLUMN - 1 ? [`  ${term.padEnd(COLUMN)}${text}`] : [`  ${term}`, `  ${' '.repeat(COLUMN)}${text}`],
  );
}
