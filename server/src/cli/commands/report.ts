import type { Fact } from '../../core/crossref/index.ts';
import type { Command } from '../command.ts';
import { DEFAULT_MAX_FACTS } from '../helpTexts.ts';
import { MESSAGES } from '../messages.ts';
import { parseChoice, parsePositiveInteger } from '../options.ts';
import { createFactLine } from '../output/factLines.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { buildLedger, type Ledger } from '../report/ledger.ts';
import { getVerdict } from '../report/ledgerEntries.ts';
import { writeCsvReport } from '../report/writeCsv.ts';
import { writeJsonReport } from '../report/writeJson.ts';
import { writeMarkdownReport } from '../report/writeMarkdown.ts';
import { writeTextReport } from '../report/writeText.ts';
import { runOnFolder } from './runOnDocuments.ts';

const FORMATS = ['text', 'md', 'csv', 'json', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

interface ReportOptions {
  readonly input: 'jsonl' | undefined;
  readonly format: Format;
  readonly onlyConflicts: boolean;
  readonly maxFacts: number;
}

/** Prints the facts that several documents report, conflicts first. */
export const runReport: Command = (args) =>
  runOnFolder(args, {
    options: {
      input: { type: 'string' },
      format: { type: 'string' },
      conflicts: { type: 'boolean', default: false },
      'max-facts': { type: 'string' },
    },
    parse({ input, format, conflicts, 'max-facts': maxFacts }): ReportOptions {
      const parsedInput = parseChoice('--input', input, ['jsonl']);
      const parsedFormat = parseChoice('--format', format, FORMATS) ?? 'text';
      return {
        input: parsedInput,
        format: parsedFormat,
        onlyConflicts: conflicts,
        maxFacts: parsePositiveInteger('--max-facts', maxFacts) ?? getDefaultMaxFacts(parsedFormat),
      };
    },
    async run(folder, options, invocation) {
      const ledger = await buildLedger(folder, invocation);
      const omitted = await (options.format === 'jsonl' ? writeFacts(ledger, options) : writeEntries(ledger, options));
      if (omitted > 0) printMessage(MESSAGES.omittedFacts(omitted, options.maxFacts));
    },
  });

/** The formats for reading are limited; programs get all facts. */
function getDefaultMaxFacts(format: Format): number {
  return format === 'text' || format === 'md' ? DEFAULT_MAX_FACTS : Number.POSITIVE_INFINITY;
}

/** Prints facts as `crossref --format facts` does. Returns how many exceed the limit, which may be negative. */
async function writeFacts({ facts, folder }: Ledger, { onlyConflicts, maxFacts }: ReportOptions): Promise<number> {
  const wanted = facts.filter((fact) => !onlyConflicts || hasConflict(fact));
  for (const fact of wanted.slice(0, maxFacts)) await writeJsonLine(createFactLine(fact, folder));
  return wanted.length - maxFacts;
}

/** Prints ledger entries. Returns how many exceed the limit, which may be negative. */
async function writeEntries(
  ledger: Ledger,
  { input, format, onlyConflicts, maxFacts }: ReportOptions,
): Promise<number> {
  const wanted = ledger.entries.filter((entry) => !onlyConflicts || getVerdict(entry) === 'differs');
  const shown = wanted.slice(0, maxFacts);
  if (format === 'text') await writeTextReport(ledger, shown);
  else if (format === 'md') await writeMarkdownReport(ledger, shown, { linksArticles: input === undefined });
  else if (format === 'csv') await writeCsvReport(ledger, shown);
  else await writeJsonReport(ledger, shown);
  return wanted.length - maxFacts;
}

function hasConflict({ differs, derived }: Fact): boolean {
  return differs.length > 0 || derived.some(({ verdict }) => verdict === 'differs');
}
