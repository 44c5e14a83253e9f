import path from 'node:path';
import { isInside } from '../../node/uris.ts';
import { type Command, CommandError, ExitCode, UsageError } from '../command.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import { loadDocuments } from '../documents/loadDocuments.ts';
import { Invocation } from '../invocation/invocation.ts';
import { DOCUMENT_OPTIONS, DOCUMENT_OPTIONS_HELP, parseArguments, parseChoice, parseInputOptions } from '../options.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { applyPlans } from '../strip/applyPlans.ts';
import { FindingsPrinter } from '../strip/findingsPrinter.ts';
import { planStrip, type StripPlan } from '../strip/planStrip.ts';

export const stripCommand: Command = {
  usage: 'PATH… --check | --out DIR | --write [--review] [options]',
  options: [
    ['--check', 'only list what would be removed and why; exit code 1 when there is anything'],
    ['--format text|jsonl', 'with --check: for a person, or a line of JSON for each document (default: text)'],
    ['--out DIR', 'write the articles to DIR, over no file that is there; the originals stay as they are'],
    ['--write', 'change the files themselves'],
    ['--review', 'take what a person should look at first, too (tier "review")'],
    ...DOCUMENT_OPTIONS_HELP,
  ],
  notes: [
    'What is removed is recorded first, in .second-source/removed below the root (or below DIR). All documents of a call form one folder: lines that several of them share are boilerplate.',
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = parseArguments(args, {
      ...DOCUMENT_OPTIONS,
      check: { type: 'boolean', default: false },
      format: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean', default: false },
      review: { type: 'boolean', default: false },
    });
    const { check, write, review: includeReview } = values;
    const out = values.out === undefined ? undefined : path.resolve(values.out);
    if (positionals.length === 0) throw new UsageError('strip needs a PATH');
    if ([check, write, out !== undefined].filter(Boolean).length !== 1)
      throw new UsageError('strip needs one of --check, --out DIR and --write');
    if (out !== undefined && positionals.some((given) => isInside(out, path.resolve(given))))
      throw new UsageError('--out DIR must not be what is stripped: --write changes files in place');
    if (values.format !== undefined && !check) throw new UsageError('--format goes with --check');
    const format = parseChoice('--format', values.format, ['text', 'jsonl']) ?? 'text';
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const gathered = await loadDocuments(positionals, { excludedFolder: out }, settings, call);
    if (write && gathered.decisionFile.problem !== undefined)
      throw new CommandError('nothing is stripped: what you decided to keep cannot be read');
    const plans = planStrip(gathered, { includeReview, encoding: settings.encoding }, call);
    if (check) return call.finish(await printFindings(plans, format));
    await applyPlans(plans, { root: out ?? gathered.root, inPlace: write }, call);
    return call.finish();
  },
};

async function printFindings(
  plans: AsyncIterable<StripPlan | DocumentError>,
  format: 'text' | 'jsonl',
): Promise<ExitCode> {
  const printer = new FindingsPrinter(format);
  for await (const plan of plans) {
    if (!isDocumentError(plan)) await printer.printFindings(plan);
    else if (format === 'jsonl') await writeJsonLine(plan);
    else printMessage(`${plan.id}: ${plan.error.message}`);
  }
  await printer.printTotals();
  return printer.hasFindings ? ExitCode.findings : ExitCode.success;
}
