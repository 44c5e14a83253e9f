import path from 'node:path';
import { DECISION_FILE_NAME } from '../../core/decisions/index.ts';
import { isInside } from '../../node/index.ts';
import { type Command, CommandError, ExitCode, UsageError } from '../command.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import { MESSAGES } from '../messages.ts';
import { parseChoice } from '../options.ts';
import { printMessage, writeJsonLine } from '../output/output.ts';
import { applyPlans } from '../strip/applyPlans.ts';
import { FindingsPrinter } from '../strip/findingsPrinter.ts';
import { planStrip, type StripPlan } from '../strip/planStrip.ts';
import { runOnDocuments } from './runOnDocuments.ts';

/** Removes boilerplate from documents, or lists it. */
export const runStrip: Command = (args) =>
  runOnDocuments(args, {
    options: {
      check: { type: 'boolean', default: false },
      format: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean', default: false },
      review: { type: 'boolean', default: false },
    },
    parse({ check, format, out, write, review }, paths) {
      const outFolder = out === undefined ? undefined : path.resolve(out);
      if (paths.length === 0) throw new UsageError(MESSAGES.stripWithoutPath);
      if ([check, write, outFolder !== undefined].filter(Boolean).length !== 1)
        throw new UsageError(MESSAGES.stripWithoutMode);
      if (outFolder !== undefined && paths.some((given) => isInside(outFolder, path.resolve(given))))
        throw new UsageError(MESSAGES.outContainsInput);
      if (format !== undefined && !check) throw new UsageError(MESSAGES.formatWithoutCheck);
      return {
        check,
        format: parseChoice('--format', format, ['text', 'jsonl']) ?? 'text',
        write,
        includeReview: review,
        // Copies that an earlier run wrote below an input folder are not documents.
        excludedFolder: outFolder,
      };
    },
    async run(documents, { check, format, write, includeReview, excludedFolder }, { invocation, inputOptions }) {
      if (write && documents.decisionFile.problem !== undefined)
        throw new CommandError(MESSAGES.decisionsUnreadable(DECISION_FILE_NAME));
      const plans = planStrip(documents, { includeReview, encoding: inputOptions.encoding }, invocation);
      if (check) return printFindings(plans, format);
      await applyPlans(plans, { root: excludedFolder ?? documents.root, inPlace: write }, invocation);
      return ExitCode.success;
    },
  });

async function printFindings(
  plans: AsyncIterable<StripPlan | DocumentError>,
  format: 'text' | 'jsonl',
): Promise<ExitCode> {
  const printer = new FindingsPrinter(format);
  for await (const plan of plans) {
    if (!isDocumentError(plan)) await printer.printFindings(plan);
    else if (format === 'jsonl') await writeJsonLine(plan);
    else printMessage(MESSAGES.documentError(plan.id, plan.error.message));
  }
  await printer.printTotals();
  return printer.hasFindings ? ExitCode.findings : ExitCode.success;
}
