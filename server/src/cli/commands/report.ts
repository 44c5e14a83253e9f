import type { Fact } from '../../core/crossref/index.ts';
import type { Command, ExitCode } from '../command.ts';
import { loadDocuments } from '../documents/loadDocuments.ts';
import { loadFolder } from '../documents/loadFolder.ts';
import { Invocation, pluralize } from '../invocation/invocation.ts';
import {
  DOCUMENT_OPTIONS,
  DOCUMENT_OPTIONS_HELP,
  parseArguments,
  parseChoice,
  parseInputOptions,
  parsePositiveInteger,
} from '../options.ts';
import { createFactLine } from '../output/factLines.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { buildLedger } from '../report/ledger.ts';
import { getVerdict } from '../report/ledgerEntries.ts';
import { writeCsvReport } from '../report/writeCsv.ts';
import { writeJsonReport } from '../report/writeJson.ts';
import { writeMarkdownReport } from '../report/writeMarkdown.ts';
import { writeTextReport } from '../report/writeText.ts';

const FORMATS = ['text', 'md', 'csv', 'json', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

/** A person reads no more; a program gets everything. */
const MOST_FACTS: Readonly<Partial<Record<Format, number>>> = { text: 200, md: 200 };

export const reportCommand: Command = {
  usage: `[PATH…] [--input jsonl] [--format ${FORMATS.join('|')}] [--conflicts] [--max-facts N] [options]`,
  options: [
    ['--input jsonl', 'read lines {"id","text"} from standard input instead of files'],
    ['--format FORMAT', 'text (default) and md for a person; csv, json and jsonl for programs'],
    ['--conflicts', 'only facts with differences'],
    ['--max-facts N', `at most N facts (default: ${MOST_FACTS.text} in text and md, else all)`],
    ...DOCUMENT_OPTIONS_HELP,
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = parseArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
      conflicts: { type: 'boolean', default: false },
      'max-facts': { type: 'string' },
    });
    const input = parseChoice('--input', values.input, ['jsonl']);
    const format = parseChoice('--format', values.format, FORMATS) ?? 'text';
    const most =
      parsePositiveInteger('--max-facts', values['max-facts']) ?? MOST_FACTS[format] ?? Number.POSITIVE_INFINITY;
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const ledger = await buildLedger(
      await loadFolder(await loadDocuments(positionals, { input }, settings, call), call),
      call,
    );
    const facts = ledger.facts.filter((fact) => !values.conflicts || isConflict(fact));
    const blocks = ledger.entries.filter((block) => !values.conflicts || getVerdict(block) === 'differs');
    const shown = blocks.slice(0, most);
    if (format === 'text') await writeTextReport(ledger, shown);
    else if (format === 'md') await writeMarkdownReport(ledger, shown, input === undefined);
    else if (format === 'csv') await writeCsvReport(ledger, shown);
    else if (format === 'json') await writeJsonReport(ledger, shown);
    else for (const fact of facts.slice(0, most)) await writeJsonLine(createFactLine(fact, ledger.folder));
    const leftOut = (format === 'jsonl' ? facts : blocks).length - most;
    if (leftOut > 0) printMessage(`${pluralize(leftOut, 'fact')} left out: more than ${most} (--max-facts)`);
    return call.finish();
  },
};

function isConflict({ differs, derived }: Fact): boolean {
  return differs.length > 0 || derived.some(({ verdict }) => verdict === 'differs');
}
