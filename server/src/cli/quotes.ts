import { type Command, type ExitCode, UsageError } from './command.ts';
import { writeRow } from './csv.ts';
import { loadDocuments } from './documents/loadDocuments.ts';
import { Invocation } from './invocation.ts';
import { loadFolder } from './loadFolder.ts';
import { DOCUMENT_OPTIONS, DOCUMENT_OPTIONS_HELP, oneOf, parseInputOptions, readArguments } from './options.ts';
import { printMessage, writeLine } from './output.ts';
import { groupQuotes, isNamed, wordsOf } from './quotes/groupQuotes.ts';
import { QUOTE_COLUMNS, quoteCells, quoteLine } from './quotes/lines.ts';
import { writeText } from './quotes/text.ts';

export const quotesCommand: Command = {
  usage: '[PATH…] [--input jsonl] [--format text|csv|jsonl] [--speaker NAME] [options]',
  options: [
    ['--input jsonl', 'read lines {"id","text"} from standard input instead of files'],
    ['--format text|csv|jsonl', 'for a person (default), or a row or a line of JSON for each quote'],
    ['--speaker NAME', 'only speakers with NAME in their name: "vask" finds Joren Vask'],
    ...DOCUMENT_OPTIONS_HELP,
  ],
  notes: [
    'All documents of a call form one folder: a surname stands under the full name that another of them prints. What nobody speaks (titles, nicknames) and what stands in boilerplate is left out.',
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = readArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
      speaker: { type: 'string' },
    });
    const input = oneOf('--input', values.input, ['jsonl']);
    const format = oneOf('--format', values.format, ['text', 'csv', 'jsonl']) ?? 'text';
    const asked = values.speaker;
    if (asked !== undefined && wordsOf(asked) === '') throw new UsageError(`--speaker takes a name, not "${asked}"`);
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const folder = await loadFolder(await loadDocuments(positionals, { input }, settings, call), call);
    const all = call.stats.index(() => groupQuotes(folder));
    const groups = asked === undefined ? all : all.filter(({ speaker }) => isNamed(speaker, asked));
    if (asked !== undefined && groups.length === 0) printMessage(`nobody with "${asked}" in the name is quoted`);
    if (format === 'text') await writeText(folder, groups);
    if (format === 'csv') await writeRow(QUOTE_COLUMNS);
    if (format !== 'text')
      for (const { speaker, quotes } of groups)
        for (const place of quotes)
          await (format === 'csv'
            ? writeRow(quoteCells(place, speaker, folder))
            : writeLine(quoteLine(place, speaker, folder)));
    return call.finish();
  },
};
