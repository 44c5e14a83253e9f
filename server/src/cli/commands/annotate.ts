import { Decisions } from '../../core/decisions/index.ts';
import { type Command, type ExitCode, UsageError } from '../command.ts';
import { BatchBoilerplate } from '../documents/batchBoilerplate.ts';
import { type DocumentError, isDocumentError } from '../documents/document.ts';
import { type DocumentSet, loadDocuments } from '../documents/loadDocuments.ts';
import { Invocation } from '../invocation/invocation.ts';
import { DOCUMENT_OPTIONS, DOCUMENT_OPTIONS_HELP, parseArguments, parseChoice, parseInputOptions } from '../options.ts';
import { createAnnotationLine, type PrintedAnnotations } from '../output/annotationLine.ts';
import { writeJsonLine } from '../output/output.ts';

export const annotateCommand: Command = {
  usage: '[PATH…] [--input jsonl] [--isolated | --folder DIR] [options]',
  options: [
    ['--input jsonl', 'read lines {"id","text"} from standard input instead of files'],
    ['--isolated', 'treat each document alone, and print it as soon as it is read'],
    ['--folder DIR', 'articles that give evidence of what recurs, beside the documents'],
    ...DOCUMENT_OPTIONS_HELP,
  ],
  notes: [
    'One line for each document, in order. All documents of a call form one folder: lines that several of them share are boilerplate.',
  ],
  async run(args): Promise<ExitCode> {
    const { values, positionals } = parseArguments(args, {
      ...DOCUMENT_OPTIONS,
      input: { type: 'string' },
      isolated: { type: 'boolean', default: false },
      folder: { type: 'string' },
    });
    const input = parseChoice('--input', values.input, ['jsonl']);
    if (values.isolated && values.folder !== undefined)
      throw new UsageError('--isolated and --folder contradict each other');
    const settings = parseInputOptions(values);
    const call = new Invocation(values);
    const gathered = await loadDocuments(positionals, { ...values, input }, settings, call);
    await (values.isolated ? annotateEach(gathered, call) : annotateTogether(gathered, call));
    return call.finish();
  },
};

async function annotateEach({ documents, decisionFile }: DocumentSet, call: Invocation): Promise<void> {
  const decisions = new Decisions(decisionFile.decisions);
  for await (const document of documents) {
    const result = await call.annotate(document);
    if (isDocumentError(result)) {
      await writeJsonLine(result);
      continue;
    }
    const { document: read, annotated } = result;
    const own = decisions.apply(read.id, read.text, annotated.article.lines, annotated.boilerplate);
    await writeJsonLine(createAnnotationLine(read.id, annotated, own));
  }
}

async function annotateTogether(
  { documents, readEvidence, decisionFile }: DocumentSet,
  call: Invocation,
): Promise<void> {
  const boilerplate = new BatchBoilerplate(decisionFile.decisions);
  const lines: (DocumentError | { id: string; found: PrintedAnnotations })[] = [];
  for await (const document of documents) {
    const result = await call.annotate(document);
    if (isDocumentError(result)) {
      lines.push(result);
      continue;
    }
    const { id } = result.document;
    const { figures, dates, quotes } = result.annotated;
    call.stats.timeIndexing(() => boilerplate.put(id, result.annotated));
    lines.push({ id, found: { figures, dates, quotes } });
  }
  for await (const document of readEvidence(new Set(lines.map(({ id }) => id)))) {
    const result = await call.annotateOrReport(document);
    if (result) call.stats.timeIndexing(() => boilerplate.put(result.document.id, result.annotated));
  }
  for (const line of lines) {
    await call.yielder.yieldIfDue();
    if (isDocumentError(line)) await writeJsonLine(line);
    else {
      const own = call.stats.timeIndexing(() => boilerplate.find(line.id));
      await writeJsonLine(createAnnotationLine(line.id, line.found, own));
    }
  }
}
