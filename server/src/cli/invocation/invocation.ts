import { type ArticleAnnotations, annotate } from '../../core/annotate.ts';
import { ExitCode } from '../command.ts';
import { type Document, type DocumentError, isDocumentError } from '../documents/document.ts';
import { MESSAGES } from '../messages.ts';
import { printMessage } from '../output/output.ts';
import { Stats } from './stats.ts';
import { createYielder } from './yielder.ts';

export interface AnnotatedDocument {
  readonly document: Document;
  readonly annotated: ArticleAnnotations;
}

/** State of one command-line invocation: statistics, skipped files and non-fatal errors. */
export class Invocation {
  readonly stats = new Stats();
  readonly yielder = createYielder();
  #hasFailed = false;
  #skippedFiles = 0;
  readonly #failedRules = new Set<string>();

  constructor(private readonly options: { readonly verbose: boolean; readonly stats: boolean }) {}

  /** Records that something could not be read or written. The invocation goes on, and ends with `ExitCode.failure`. */
  recordFailure(message?: string): void {
    this.#hasFailed = true;
    if (message !== undefined) printMessage(message);
  }

  /** Counts a file that is not an article. */
  skipFile(id: string, reason: string): void {
    this.#skippedFiles++;
    if (this.options.verbose) printMessage(MESSAGES.skippedFile(id, reason));
  }

  /** Counts and annotates a document. Returns an error if it could not be read or annotated. */
  async annotate(document: Document | DocumentError): Promise<AnnotatedDocument | DocumentError> {
    await this.yielder.yieldIfDue();
    this.stats.documents++;
    if (isDocumentError(document)) {
      this.recordFailure();
      return document;
    }
    this.stats.bytes += document.size;
    const { id, text } = document;
    try {
      const annotated = this.stats.timeAnnotation(() =>
        annotate(text, (rule, error) => this.#recordRuleFailure(rule, id, error)),
      );
      return { document, annotated };
    } catch (error) {
      // A bug in this program. The other documents are still processed.
      const detail = error instanceof Error ? String(error.stack) : String(error);
      this.recordFailure(MESSAGES.internalErrorOnDocument(id, detail));
      return { id, error: { code: 'failed', message: MESSAGES.internalError(String(error)) } };
    }
  }

  /** Like {@link annotate}, for documents without a line of their own in the output: prints the error as a message. */
  async annotateOrReport(document: Document | DocumentError): Promise<AnnotatedDocument | undefined> {
    const result = await this.annotate(document);
    if (!isDocumentError(result)) return result;
    printMessage(MESSAGES.documentError(result.id, result.error.message));
    return undefined;
  }

  /** Prints only the first failure of each rule, because a rule with a bug may fail on every document. */
  #recordRuleFailure(rule: string, id: string, error: unknown): void {
    if (this.#failedRules.has(rule)) return;
    this.#failedRules.add(rule);
    this.recordFailure(MESSAGES.ruleFailed(rule, id, error instanceof Error ? error.message : String(error)));
  }

  /** Prints the summary and returns the exit code: `code` unless something failed. */
  finish(code: ExitCode = ExitCode.success): ExitCode {
    if (this.#skippedFiles > 0) printMessage(MESSAGES.skippedFiles(this.#skippedFiles, this.options.verbose));
    if (this.options.stats) this.stats.print();
    return this.#hasFailed ? ExitCode.failure : code;
  }
}
