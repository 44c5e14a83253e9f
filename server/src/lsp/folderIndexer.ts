import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import type { FileAccess, Log, Yielder } from '../core/host.ts';
import type { ArticleLoader } from './articleLoader.ts';
import { loadDecisionFile } from './decisionStore.ts';
import type { FolderState } from './folderState.ts';
import { indexed, indexing, onlyFirstFilesIndexed } from './messages.ts';
import type { Platform } from './platform.ts';
import type { SettingsStore } from './settingsStore.ts';
import type { WorkspaceListener } from './workspaceListener.ts';
import { createYielder } from './yielder.ts';

/** Number of files read concurrently while a folder is indexed. */
const CONCURRENT_READS = 16;

/** What the indexer depends on. */
export interface FolderIndexerOptions {
  readonly platform: Platform;
  readonly files: FileAccess;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly loader: ArticleLoader;
  /** Whether the client has the document open. */
  readonly isOpen: (uri: string) => boolean;
  readonly startProgress: WorkspaceListener['startProgress'];
  /** Called after each batch of files. */
  readonly onBatch: () => void;
}

interface Run {
  readonly source: CancellationTokenSource;
  readonly done: Promise<void>;
}

/** Indexes whole folders in the background, each at most once at a time. */
export class FolderIndexer {
  readonly #runs = new Map<FolderState, Run>();

  constructor(private readonly options: FolderIndexerOptions) {}

  get isIndexing(): boolean {
    return this.#runs.size > 0;
  }

  /** Indexes a folder from its listing on, replacing a run that is still in progress. Rejects if the folder cannot be indexed. */
  async start(state: FolderState): Promise<void> {
    const previous = this.#runs.get(state);
    previous?.source.cancel();
    const source = new CancellationTokenSource();
    const done = (previous?.done ?? Promise.resolve())
      // The previous run was cancelled by this one; its caller handles the error.
      .catch(() => undefined)
      .then(() => this.#index(state, source.token))
      .finally(() => {
        if (this.#runs.get(state)?.source === source) this.#runs.delete(state);
      });
    this.#runs.set(state, { source, done });
    return done;
  }

  cancel(state: FolderState): void {
    this.#runs.get(state)?.source.cancel();
  }

  /** Resolves when the runs in progress have ended, whether or not they succeeded. */
  async whenIdle(): Promise<void> {
    await Promise.allSettled([...this.#runs.values()].map(({ done }) => done));
  }

  dispose(): void {
    for (const { source } of this.#runs.values()) source.cancel();
  }

  async #index(state: FolderState, token: CancellationToken): Promise<void> {
    const { platform, settings, log } = this.options;
    const started = platform.now();
    const yielder = createYielder(platform, token);
    state.setSettings(await settings.getSettings(state.uri));
    await this.#readFiles(state, await this.#listFiles(state, yielder), yielder);
    log.info(
      indexed({
        folder: state.name,
        articles: state.folder.size,
        skipped: state.skippedFiles.size,
        milliseconds: Math.round(platform.now() - started),
      }),
    );
  }

  /** Lists the folder, reads its decision file and removes what no longer exists. */
  async #listFiles(state: FolderState, yielder: Yielder): Promise<string[]> {
    const { platform, files, isOpen } = this.options;
    const { settings, excluded } = state.settings!;
    const { include, exclude } = settings.articles;
    const listing = await files.list(
      state.uri,
      { include, exclude: [...excluded, ...exclude], limit: settings.limits.files },
      yielder,
    );
    // After listing, because files on disk can be read only in a listed folder.
    await loadDecisionFile(state, files, platform.decodeBytes);
    await yielder.yieldIfDue();
    state.problems = [
      ...listing.problems,
      ...(listing.truncated ? [onlyFirstFilesIndexed(state.name, settings.limits.files)] : []),
    ];
    const listed = new Set(listing.files.map(({ uri }) => uri));
    for (const id of [...state.folder.ids(), ...state.skippedFiles.keys()]) {
      if (!listed.has(id) && !isOpen(id)) state.remove(id);
    }
    return [...listed];
  }

  async #readFiles(state: FolderState, uris: readonly string[], yielder: Yielder): Promise<void> {
    const { loader, isOpen, startProgress, onBatch } = this.options;
    const progress = startProgress(indexing(state.name));
    const cancelled = progress.token.onCancellationRequested(() => this.cancel(state));
    try {
      for (let start = 0; start < uris.length; start += CONCURRENT_READS) {
        const batch = uris.slice(start, start + CONCURRENT_READS).filter((uri) => !isOpen(uri));
        await Promise.all(batch.map((uri) => loader.readFile(state, uri)));
        await yielder.yieldIfDue();
        progress.report(Math.min(uris.length, start + CONCURRENT_READS), uris.length);
        onBatch();
      }
    } finally {
      cancelled.dispose();
      progress.done();
    }
  }
}
