import { type Command, type ExitCode, UsageError } from '../command.ts';
import { loadDocuments } from '../documents/loadDocuments.ts';
import { loadFolder } from '../documents/loadFolder.ts';
import { Invocation } from '../invocation/invocation.ts';
import { DOCUMENT_OPTIONS, DOCUMENT_OPTIONS_HELP, parseArguments, parseChoice, parseInputOptions } from '../options.ts';
import { writeCsvRow } from '../output/csv.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { groupFolderQuotes, matchesSpeaker, normalizeName } from '../quotes/groupQuotes.ts';
import { createQuoteCells, createQuoteLine, QUOTE_COLUMNS } from '../quotes/quoteLines.ts';
import { writeQuotesText } from '../quotes/writeText.ts';

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
    const { values, positionals } = parseArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
      speaker: { type: 'string' },
    });
    const input = parseChoice('--input', values.input, ['jsonl']);
    const format = parseChoice('--format', values.format, ['text', 'csv', 'jsonl']) ?? 'text';
    const asked = values.speaker;
    if (asked !== undefined && normalizeName(asked) === '')
      throw new UsageError(`--speaker takes a name, not "${asked}"`);
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const folder = await loadFolder(await loadDocuments(positionals, { input }, settings, call), call);
    const all = call.stats.timeIndexing(() => groupFolderQuotes(folder));
    const groups = asked === undefined ? all : all.filter(({ speaker }) => matchesSpeaker(speaker, asked));
    if (asked !== undefined && groups.length === 0) printMessage(`nobody with "${asked}" in the name is quoted`);
    if (format === 'text') await writeQuotesText(folder, groups);
    if (format === 'csv') await writeCsvRow(QUOTE_COLUMNS);
    if (format !== 'text')
      for (const { speaker, quotes } of groups)
        for (const place of quotes)
          await (format === 'csv'
            ? writeCsvRow(createQuoteCells(place, speaker, folder))
            : writeJsonLine(createQuoteLine(place, speaker, folder)));
    return call.finish();
  },
};
