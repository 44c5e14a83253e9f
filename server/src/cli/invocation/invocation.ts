import { type ArticleAnnotations, annotate } from '../../core/annotate.ts';
import { ExitCode } from '../command.ts';
import { type Document, type DocumentError, isDocumentError } from '../documents/document.ts';
import { printMessage } from '../output/output.ts';
import { Stats } from './stats.ts';
import { createYielder } from './yielder.ts';

export interface Annotation {
  readonly document: Document;
  readonly annotated: ArticleAnnotations;
}

/** What one call of a command gathers on its way: times, and what went wrong beside the work. */
export class Invocation {
  readonly stats = new Stats();
  readonly yielder = createYielder();
  #trouble = false;
  #leftOut = 0;
  readonly #failedRules = new Set<string>();

  constructor(private readonly options: { readonly verbose: boolean; readonly stats: boolean }) {}

  /** Something could not be read or written; the rest goes on. */
  recordFailure(message?: string): void {
    this.#trouble = true;
    if (message !== undefined) printMessage(message);
  }

  skipFile(id: string, reason: string): void {
    this.#leftOut++;
    if (this.options.verbose) printMessage(`left out: ${id}: ${reason}`);
  }

  /** Counts a document and annotates it; what is wrong with one that cannot be read or annotated stands in its place. */
  async annotate(document: Document | DocumentError): Promise<Annotation | DocumentError> {
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
        annotate(text, (rule, error) => this.#ruleFailed(rule, id, error)),
      );
      return { document, annotated };
    } catch (error) {
      // A mistake of this program: the other documents are still done.
      this.recordFailure(`internal error on ${id}: ${error instanceof Error ? error.stack : String(error)}`);
      return { id, error: { code: 'failed', message: `internal error: ${String(error)}` } };
    }
  }

  /** The same for a document without a line of its own in the output: what is wrong with it is said in words. */
  async annotateOrReport(document: Document | DocumentError): Promise<Annotation | undefined> {
    const result = await this.annotate(document);
    if (!isDocumentError(result)) return result;
    printMessage(`${result.id ?? 'standard input'}: ${result.error.message}`);
    return undefined;
  }

  #ruleFailed(rule: string, id: string, error: unknown): void {
    if (this.#failedRules.has(rule)) return;
    this.#failedRules.add(rule);
    this.recordFailure(`the rule ${rule} failed on ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** Says what is left to say; `otherwise` is the exit code when nothing went wrong. */
  finish(otherwise: ExitCode = ExitCode.success): ExitCode {
    if (this.#leftOut > 0) {
      const hint = this.options.verbose ? '' : ' (--verbose says which and why)';
      printMessage(`${pluralize(this.#leftOut, 'file')} left out, no articles${hint}`);
    }
    if (this.options.stats) this.stats.print();
    return this.#trouble ? ExitCode.failure : otherwise;
  }
}

/** "1 file", "2 files". */
export function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
