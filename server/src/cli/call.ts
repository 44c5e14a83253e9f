import { type Annotated, annotate } from '../core/annotate.ts';
import { ExitCode } from './command.ts';
import { type Document, isUnreadable, type Unreadable } from './documents/document.ts';
import { say } from './output.ts';
import { createPulse } from './pulse.ts';
import { Stats } from './stats.ts';

/** What one call of a command gathers on its way: times, and what went wrong beside the work. */
export class Call {
  readonly stats = new Stats();
  readonly pulse = createPulse();
  #trouble = false;
  #leftOut = 0;
  readonly #failedRules = new Set<string>();

  constructor(private readonly options: { readonly verbose: boolean; readonly stats: boolean }) {}

  /** Something could not be read or written; the rest goes on. */
  trouble(message?: string): void {
    this.#trouble = true;
    if (message !== undefined) say(message);
  }

  leaveOut(id: string, reason: string): void {
    this.#leftOut++;
    if (this.options.verbose) say(`left out: ${id}: ${reason}`);
  }

  /** Counts a document, and annotates it when it could be read. */
  async annotate(document: Document | Unreadable): Promise<Annotated | undefined> {
    await this.pulse.beat();
    this.stats.documents++;
    if (isUnreadable(document)) {
      this.trouble();
      return undefined;
    }
    this.stats.bytes += document.size;
    return this.stats.annotate(() =>
      annotate(document.text, (rule, error) => this.#ruleFailed(rule, document.id, error)),
    );
  }

  /** The same for a document that has no line of its own in the output: what is wrong with it is said in words. */
  async annotateOrSay(document: Document | Unreadable): Promise<Annotated | undefined> {
    if (isUnreadable(document)) say(`${document.id ?? 'standard input'}: ${document.error.message}`);
    return this.annotate(document);
  }

  #ruleFailed(rule: string, id: string, error: unknown): void {
    if (this.#failedRules.has(rule)) return;
    this.#failedRules.add(rule);
    this.trouble(`the rule ${rule} failed on ${id}: ${error instanceof Error ? error.message : String(error)}`);
  }

  /** Says what is left to say; `otherwise` is the exit code when nothing went wrong. */
  finish(otherwise: ExitCode = ExitCode.done): ExitCode {
    if (this.#leftOut > 0) {
      const hint = this.options.verbose ? '' : ' (--verbose says which and why)';
      say(`${count(this.#leftOut, 'file')} left out, no articles${hint}`);
    }
    if (this.options.stats) this.stats.print();
    return this.#trouble ? ExitCode.trouble : otherwise;
  }
}

/** "1 file", "2 files". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
