import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { CancelledError, type Log } from '../core/host.ts';
import { describeError } from '../messages/index.ts';
import { requestFailed } from './messages.ts';
import type { Platform } from './platform.ts';
import { type Throttled, throttle } from './throttle.ts';

/** Time between a change and the diagnostics for it, in milliseconds: short to the eye, and longer than between keystrokes. */
const PUBLISH_DELAY_MS = 250;

/** Diagnostics of one version of a document. */
export interface DocumentDiagnostics {
  /** Changes with the version and with the diagnostics. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** What the publisher depends on. */
export interface DiagnosticsPublisherOptions {
  readonly platform: Platform;
  readonly log: Log;
  /** Computes the diagnostics of the current version of an open document. */
  readonly compute: (uri: string) => Promise<DocumentDiagnostics>;
  /** Returns the version of an open document; null if it is not open. */
  readonly versionOf: (uri: string) => number | null;
  /** Sends `textDocument/publishDiagnostics`. */
  readonly publish: (params: PublishDiagnosticsParams) => void;
}

/**
 * Sends diagnostics to a client that cannot request them. Each version of an open document is published once, and again
 * only if other files or settings changed its diagnostics.
 */
export class DiagnosticsPublisher {
  /** Result ID of what was last published for each open document; undefined before. */
  readonly #published = new Map<string, string | undefined>();
  /** Documents whose diagnostics may be outdated. */
  readonly #pending = new Set<string>();
  readonly #run: Throttled;

  constructor(private readonly options: DiagnosticsPublisherOptions) {
    this.#run = throttle(options.platform, PUBLISH_DELAY_MS, () => void this.#publishPending());
  }

  didOpen(uri: string): void {
    this.#published.set(uri, undefined);
    this.didChange(uri);
  }

  didChange(uri: string): void {
    this.#pending.add(uri);
    this.#run.call();
  }

  /** Clears the diagnostics of a document: most clients would show them until the end. */
  didClose(uri: string): void {
    this.#pending.delete(uri);
    if (this.#published.get(uri) !== undefined) this.options.publish({ uri, diagnostics: [] });
    this.#published.delete(uri);
  }

  /** Publishes the diagnostics of all open documents that have changed. */
  refresh(): void {
    for (const uri of this.#published.keys()) this.didChange(uri);
  }

  dispose(): void {
    this.#run.dispose();
  }

  async #publishPending(): Promise<void> {
    const uris = [...this.#pending];
    this.#pending.clear();
    for (const uri of uris) {
      try {
        await this.#publish(uri);
      } catch (error) {
        if (!(error instanceof CancelledError))
          this.options.log.error(requestFailed('publishDiagnostics', describeError(error)));
      }
    }
  }

  async #publish(uri: string): Promise<void> {
    const { compute, versionOf, publish } = this.options;
    const { resultId, items } = await compute(uri);
    // The document may have been closed in the meantime.
    if (!this.#published.has(uri) || this.#published.get(uri) === resultId) return;
    this.#published.set(uri, resultId);
    const version = versionOf(uri);
    publish({ uri, ...(version === null ? {} : { version }), diagnostics: items });
  }
}
