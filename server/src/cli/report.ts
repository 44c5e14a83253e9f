import pc from 'picocolors';
import type { Fact } from '../core/crossref/fact.ts';
import { factsOf } from '../core/crossref/facts.ts';
import type { Folder } from '../core/folder/folder.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { Call, count } from './call.ts';
import type { Command, ExitCode } from './command.ts';
import { gather } from './documents/gather.ts';
import { factLine } from './factLines.ts';
import { linksOf, readFolder } from './linking.ts';
import { DOCUMENT_OPTIONS, DOCUMENT_OPTIONS_HELP, oneOf, readArguments, readSettingsOf } from './options.ts';
import { write, writeLine } from './output.ts';
import { type Block, blocksOf, copiesIn, verdictOf } from './report/blocks.ts';
import { PLAIN_STYLE, renderBlock, type Style } from './report/render.ts';

/** Where the output goes to no terminal. */
const USUAL_WIDTH = 100;

export const reportCommand: Command = {
  usage: '[PATH…] [--input jsonl] [--format text|jsonl] [options]',
  options: [
    ['--input jsonl', 'read lines {"id","text"} from standard input instead of files'],
    ['--format text|jsonl', 'for a person, or a line of JSON for each fact (default: text)'],
    ...DOCUMENT_OPTIONS_HELP,
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = readArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      format: { type: 'string' },
    });
    const input = oneOf('--input', values.input, ['jsonl']);
    const format = oneOf('--format', values.format, ['text', 'jsonl']) ?? 'text';
    const settings = readSettingsOf(values);
    const call = new Call(values);
    const folder = await readFolder(await gather(positionals, { input }, settings, call), call);
    const { links } = await linksOf(folder, DEFAULT_SETTINGS.limits.linksPerFigure, call);
    const facts = call.stats.index(() => factsOf(folder, links));
    if (format === 'text') await writeText(facts, folder);
    else for (const fact of facts) await writeLine(factLine(fact, folder));
    return call.finish();
  },
};

async function writeText(facts: readonly Fact[], folder: Folder): Promise<void> {
  const blocks = blocksOf(facts);
  const { figures, quotes } = folder.totals();
  await write(`${count(folder.size, 'article')}, ${count(figures, 'figure')}, ${count(quotes, 'quote')}\n`);
  await write(`${summaryOf(blocks)}\n`);
  const width = process.stdout.columns || USUAL_WIDTH;
  const context = { folder, copies: copiesIn(facts), width, style: terminalStyle() };
  for (const [i, block] of blocks.entries()) {
    await write(`\n${renderBlock(block, i + 1, context).join('\n')}\n`);
  }
}

function summaryOf(blocks: readonly Block[]): string {
  if (blocks.length === 0) return 'No fact is told by more than one of them.';
  const number = (verdict: string) => blocks.filter((block) => verdictOf(block) === verdict).length;
  return `${count(blocks.length, 'fact')} told more than once: ${number('differs')} with differences, ${number('compatible')} compatible, ${number('agrees')} agreeing`;
}

function terminalStyle(): Style {
  if (!process.stdout.isTTY || !pc.isColorSupported) return PLAIN_STYLE;
  return { title: pc.bold, conflict: pc.red, faint: pc.dim, mark: (text) => pc.bold(pc.cyan(text)) };
}
