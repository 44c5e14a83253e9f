import type { Folder } from '../../core/folder/index.ts';
import type { SpeakerGroup } from '../../core/quotes/index.ts';
import { type Command, UsageError } from '../command.ts';
import { MESSAGES } from '../messages.ts';
import { parseChoice } from '../options.ts';
import { writeCsvRow } from '../output/csv.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { groupFolderQuotes, matchesSpeaker, normalizeName } from '../quotes/groupQuotes.ts';
import { createQuoteCells, createQuoteLine, QUOTE_COLUMNS } from '../quotes/quoteLines.ts';
import { writeQuotesText } from '../quotes/writeText.ts';
import { runOnFolder } from './runOnDocuments.ts';

/** Prints the quotes of all documents by speaker. */
export const runQuotes: Command = (args) =>
  runOnFolder(args, {
    options: {
      input: { type: 'string' },
      format: { type: 'string' },
      speaker: { type: 'string' },
    },
    parse({ input, format, speaker }) {
      const parsed = {
        input: parseChoice('--input', input, ['jsonl']),
        format: parseChoice('--format', format, ['text', 'csv', 'jsonl']) ?? 'text',
        speaker,
      };
      if (speaker !== undefined && normalizeName(speaker) === '')
        throw new UsageError(MESSAGES.speakerWithoutLetters(speaker));
      return parsed;
    },
    async run(folder, { format, speaker: wanted }, invocation) {
      const all = invocation.stats.timeIndexing(() => groupFolderQuotes(folder));
      const groups = wanted === undefined ? all : all.filter(({ speaker }) => matchesSpeaker(speaker, wanted));
      if (wanted !== undefined && groups.length === 0) printMessage(MESSAGES.noMatchingSpeaker(wanted));
      if (format === 'text') await writeQuotesText(folder, groups);
      else if (format === 'csv') await writeQuotesCsv(folder, groups);
      else await writeQuotesJson(folder, groups);
    },
  });

async function writeQuotesCsv(folder: Folder, groups: readonly SpeakerGroup[]): Promise<void> {
  await writeCsvRow(QUOTE_COLUMNS);
  for (const { speaker, quotes } of groups)
    for (const quote of quotes) await writeCsvRow(createQuoteCells(quote, speaker, folder));
}

async function writeQuotesJson(folder: Folder, groups: readonly SpeakerGroup[]): Promise<void> {
  for (const { speaker, quotes } of groups)
    for (const quote of quotes) await writeJsonLine(createQuoteLine(quote, speaker, folder));
}
