import type { Fact } from '../core/crossref/index.ts';
import type { Command, ExitCode } from './command.ts';
import { loadDocuments } from './documents/loadDocuments.ts';
import { factLine } from './factLines.ts';
import { Invocation, pluralize } from './invocation.ts';
import { loadFolder } from './loadFolder.ts';
import {
  DOCUMENT_OPTIONS,
  DOCUMENT_OPTIONS_HELP,
  oneOf,
  parseInputOptions,
  readArguments,
  wholeNumber,
} from './options.ts';
import { printMessage, writeLine } from './output.ts';
import { writeCsv } from './report/csv.ts';
import { writeJson } from './report/json.ts';
import { ledgerOf } from './report/ledger.ts';
import { verdictOf } from './report/ledgerEntries.ts';
import { writeMarkdown } from './report/markdown.ts';
import { writeText } from './report/text.ts';

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
    const { values, positionals } = readArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
      conflicts: { type: 'boolean', default: false },
      'max-facts': { type: 'string' },
    });
    const input = oneOf('--input', values.input, ['jsonl']);
    const format = oneOf('--format', values.format, FORMATS) ?? 'text';
    const most = wholeNumber('--max-facts', values['max-facts']) ?? MOST_FACTS[format] ?? Number.POSITIVE_INFINITY;
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const ledger = await ledgerOf(
      await loadFolder(await loadDocuments(positionals, { input }, settings, call), call),
      call,
    );
    const facts = ledger.facts.filter((fact) => !values.conflicts || isConflict(fact));
    const blocks = ledger.blocks.filter((block) => !values.conflicts || verdictOf(block) === 'differs');
    const shown = blocks.slice(0, most);
    if (format === 'text') await writeText(ledger, shown);
    else if (format === 'md') await writeMarkdown(ledger, shown, input === undefined);
    else if (format === 'csv') await writeCsv(ledger, shown);
    else if (format === 'json') await writeJson(ledger, shown);
    else for (const fact of facts.slice(0, most)) await writeLine(factLine(fact, ledger.folder));
    const leftOut = (format === 'jsonl' ? facts : blocks).length - most;
    if (leftOut > 0) printMessage(`${pluralize(leftOut, 'fact')} left out: more than ${most} (--max-facts)`);
    return call.finish();
  },
};

function isConflict({ differs, derived }: Fact): boolean {
  return differs.length > 0 || derived.some(({ verdict }) => verdict === 'differs');
}
