import { Decisions } from '../../core/decisions/index.ts';
import { type Command, ExitCode, UsageError } from '../command.ts';
import { BatchBoilerplate } from '../documents/batchBoilerplate.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import type { DocumentSet } from '../documents/loadDocuments.ts';
import type { Invocation } from '../invocation/invocation.ts';
import { MESSAGES } from '../messages.ts';
import { parseChoice } from '../options.ts';
import { createAnnotationLine, type PrintedAnnotations } from '../output/annotationLine.ts';
import { writeJsonLine } from '../output/output.ts';
import { runOnDocuments } from './runOnDocuments.ts';

/** Prints the annotations of each document as a JSON line. */
export const runAnnotate: Command = (args) =>
  runOnDocuments(args, {
    options: {
      input: { type: 'string' },
      isolated: { type: 'boolean', default: false },
      folder: { type: 'string' },
    },
    parse({ input, isolated, folder }) {
      const parsed = { input: parseChoice('--input', input, ['jsonl']), isIsolated: isolated, folder };
      if (isolated && folder !== undefined) throw new UsageError(MESSAGES.isolatedWithFolder);
      return parsed;
    },
    async run(documents, { isIsolated }, { invocation }) {
      await (isIsolated ? annotateIsolated(documents, invocation) : annotateTogether(documents, invocation));
      return ExitCode.success;
    },
  });

/** Prints each document as soon as it is annotated. Lines that recur in other documents are not detected. */
async function annotateIsolated({ documents, decisionFile }: DocumentSet, invocation: Invocation): Promise<void> {
  const decisions = new Decisions(decisionFile.decisions);
  for await (const document of documents) {
    const result = await invocation.annotate(document);
    if (isDocumentError(result)) {
      await writeJsonLine(result);
      continue;
    }
    const { id, text } = result.document;
    const { annotated } = result;
    const boilerplate = decisions.applyToBoilerplate(id, text, annotated.article.lines, annotated.boilerplate);
    await writeJsonLine(createAnnotationLine(id, annotated, boilerplate));
  }
}

/** Annotates all documents and the evidence before it prints the first one, so that recurring lines are detected. */
async function annotateTogether(
  { documents, readEvidence, decisionFile }: DocumentSet,
  invocation: Invocation,
): Promise<void> {
  const batch = new BatchBoilerplate(decisionFile.decisions);
  const lines: (DocumentError | { id: string; annotations: PrintedAnnotations })[] = [];
  for await (const document of documents) {
    const result = await invocation.annotate(document);
    if (isDocumentError(result)) {
      lines.push(result);
      continue;
    }
    const { id } = result.document;
    const { metadata, figures, dates, quotes } = result.annotated;
    invocation.stats.timeIndexing(() => batch.put(id, result.annotated));
    lines.push({ id, annotations: { metadata, figures, dates, quotes } });
  }
  for await (const document of readEvidence(new Set(lines.map(({ id }) => id)))) {
    const result = await invocation.annotateOrReport(document);
    if (result) invocation.stats.timeIndexing(() => batch.put(result.document.id, result.annotated));
  }
  for (const line of lines) {
    await invocation.yielder.yieldIfDue();
    if (isDocumentError(line)) await writeJsonLine(line);
    else {
      const boilerplate = invocation.stats.timeIndexing(() => batch.find(line.id));
      await writeJsonLine(createAnnotationLine(line.id, line.annotations, boilerplate));
    }
  }
}
