import { CancellationTokenSource } from 'vscode-languageserver';
import type { FileAccess, Log, Yielder } from '../core/host.ts';
import type { ArticleLoader } from './articleLoader.ts';
import { loadDecisionFile } from './decisionStore.ts';
import type { FolderState } from './folderState.ts';
import type { Platform } from './platform.ts';
import type { SettingsStore } from './settingsStore.ts';
import type { WorkspaceListener } from './workspaceListener.ts';
import { createYielder } from './yielder.ts';

/** Files that are read at the same time while a folder is indexed. */
const PARALLEL_READS = 16;

interface Reading {
  readonly source: CancellationTokenSource;
  readonly done: Promise<void>;
}

/** The readings of whole folders that go on in the background, at most one of each folder. */
export class FolderIndexer {
  readonly #going = new Map<FolderState, Reading>();

  constructor(
    private readonly host: Platform,
    private readonly files: FileAccess,
    private readonly settings: SettingsStore,
    private readonly log: Log,
    private readonly reader: ArticleLoader,
    private readonly isOpen: (uri: string) => boolean,
    private readonly progress: WorkspaceListener['progress'],
    private readonly onStep: () => void,
  ) {}

  get going(): boolean {
    return this.#going.size > 0;
  }

  /** Reads a folder from its listing on, in place of a reading of it that still goes on. Rejects with what stopped it. */
  async start(root: FolderState): Promise<void> {
    const before = this.#going.get(root);
    before?.source.cancel();
    const source = new CancellationTokenSource();
    const done = (before?.done ?? Promise.resolve())
      // It ended because of this one, and its caller hears of it.
      .catch(() => undefined)
      .then(() => this.#readAll(root, source.token))
      .finally(() => {
        if (this.#going.get(root)?.source === source) this.#going.delete(root);
      });
    this.#going.set(root, { source, done });
    return done;
  }

  cancel(root: FolderState): void {
    this.#going.get(root)?.source.cancel();
  }

  /** Resolves when the readings that go on now have ended, however they end. */
  async ended(): Promise<void> {
    await Promise.allSettled([...this.#going.values()].map(({ done }) => done));
  }

  dispose(): void {
    for (const { source } of this.#going.values()) source.cancel();
  }

  async #readAll(root: FolderState, token: CancellationTokenSource['token']): Promise<void> {
    const started = this.host.now();
    const pulse = createYielder(this.host, token);
    root.setSettings(await this.settings.of(root.uri));
    const uris = await this.#list(root, pulse);
    const progress = await this.progress(`Reading ${root.name}`);
    const cancelled = progress.token.onCancellationRequested(() => this.cancel(root));
    try {
      for (let at = 0; at < uris.length; at += PARALLEL_READS) {
        const batch = uris.slice(at, at + PARALLEL_READS).filter((uri) => !this.isOpen(uri));
        await Promise.all(batch.map((uri) => this.reader.readFile(root, uri)));
        await pulse.yieldIfDue();
        progress.report(Math.min(uris.length, at + PARALLEL_READS), uris.length);
        this.onStep();
      }
    } finally {
      cancelled.dispose();
      progress.done();
    }
    const took = Math.round(this.host.now() - started);
    this.log.info(
      `${root.name}: ${root.folder.size} articles read, ${root.skippedFiles.size} files left out, in ${took} ms`,
    );
  }

  /** Lists the folder, reads its decision file, and forgets what is not there any more. */
  async #list(root: FolderState, pulse: Yielder): Promise<string[]> {
    const { settings, excluded } = root.settings!;
    const { include, exclude } = settings.articles;
    const listing = await this.files.list(
      root.uri,
      { include, exclude: [...excluded, ...exclude], limit: settings.limits.files },
      pulse,
    );
    // Files of a disk are read in a folder that was listed only.
    await loadDecisionFile(root, this.files, this.host.decodeBytes);
    await pulse.yieldIfDue();
    root.problems = [
      ...listing.problems,
      ...(listing.truncated
        ? [`${root.name}: only the first ${settings.limits.files} files are read (secondSource.limits.files)`]
        : []),
    ];
    const listed = new Set(listing.files.map(({ uri }) => uri));
    for (const id of [...root.folder.ids(), ...root.skippedFiles.keys()]) {
      if (!listed.has(id) && !this.isOpen(id)) root.forget(id);
    }
    return [...listed];
  }
}
