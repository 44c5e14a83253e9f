import type { CancellationToken, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isUnindexed } from '../core/folder/index.ts';
import { CancelledError, type FileAccess, type Log } from '../core/host.ts';
import { showsLostCharacters } from '../core/text/index.ts';
import type { ArticleContext } from '../features/index.ts';
import { describeError } from '../messages/index.ts';
import type { SkippedFilesResult, StatusParams } from '../protocol.ts';
import { ArticleLoader } from './articleLoader.ts';
import { loadDecisionFile } from './decisionStore.ts';
import { FolderIndexer } from './folderIndexer.ts';
import { FolderRegistry } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import { updateFailed } from './messages.ts';
import { hasOutdatedDiagnostics, type OpenDocument } from './openDocument.ts';
import type { Platform } from './platform.ts';
import { SerialQueue } from './serialQueue.ts';
import type { SettingsStore } from './settingsStore.ts';
import { computeStatus, listSkippedFiles } from './status.ts';
import { type Throttled, throttle } from './throttle.ts';
import type { WorkspaceListener } from './workspaceListener.ts';
import { createYielder } from './yielder.ts';

/** Minimum time between two status notifications, in milliseconds. */
const STATUS_INTERVAL_MS = 100;
/** Minimum time between two refresh requests, each of which makes the client ask again for every open document. */
const REFRESH_INTERVAL_MS = 250;

/** What the workspace depends on. */
export interface WorkspaceOptions {
  readonly platform: Platform;
  readonly files: FileAccess;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly listener: WorkspaceListener;
}

/**
 * All workspace folders with their articles. Changes only mark documents as stale; every request first waits for
 * {@link update}, which reads the stale ones. Folders are indexed in the background, and requests in the meantime are
 * answered from what has been indexed. An open buffer always takes precedence over the file on disk.
 */
export class Workspace {
  readonly folders = new FolderRegistry();
  readonly #open = new Map<string, OpenDocument>();
  /** URIs of documents to read again. */
  readonly #stale = new Set<string>();
  /** URIs that were deleted: files, or folders with everything below them. */
  readonly #deleted = new Set<string>();
  /** URIs that were created and may be folders. */
  readonly #created = new Set<string>();
  readonly #updates = new SerialQueue();
  /** Whether settings changed since the last refresh request; they affect every answer. */
  #settingsChanged = false;
  readonly #loader: ArticleLoader;
  readonly #indexer: FolderIndexer;
  readonly #statusUpdate: Throttled;
  readonly #refresh: Throttled;
  readonly #options: WorkspaceOptions;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    const { platform, files, settings, log, listener } = options;
    const isOpen = (uri: string) => this.#open.has(uri);
    this.#statusUpdate = throttle(platform, STATUS_INTERVAL_MS, () => listener.status(this.status()));
    this.#refresh = throttle(platform, REFRESH_INTERVAL_MS, () => this.#requestRefresh());
    this.#loader = new ArticleLoader({ folders: this.folders, platform, files, log, isOpen });
    this.#indexer = new FolderIndexer({
      platform,
      files,
      settings,
      log,
      loader: this.#loader,
      isOpen,
      startProgress: (title) => listener.startProgress(title),
      onBatch: () => this.#statusUpdate.call(),
    });
  }

  // Folders

  addFolders(folders: readonly WorkspaceFolder[]): void {
    for (const folder of folders) {
      const state = this.folders.add(folder);
      if (!state) continue;
      for (const uri of this.#open.keys()) {
        if (!state.contains(uri)) continue;
        this.folders.detached.folder.remove(uri);
        this.#markDocumentStale(uri);
      }
      this.#indexFolder(state);
    }
  }

  removeFolders(folders: readonly WorkspaceFolder[]): void {
    for (const folder of folders) {
      const state = this.folders.remove(folder);
      if (!state) continue;
      this.#indexer.cancel(state);
      for (const uri of this.#open.keys()) if (state.contains(uri)) this.#markDocumentStale(uri);
    }
    this.#statusUpdate.call();
  }

  /** Requests all settings again, because they changed. */
  reload(): void {
    this.#options.settings.clear();
    this.applySettings();
  }

  /** Indexes every folder again with its current settings. */
  applySettings(): void {
    this.#settingsChanged = true;
    for (const state of this.folders.folders) this.#indexFolder(state);
    for (const uri of this.#open.keys()) this.#markDocumentStale(uri);
  }

  #indexFolder(state: FolderState): void {
    this.#indexer
      .start(state)
      .catch((error) => this.#reportError(error))
      .finally(() => this.onContentChanged());
    this.#statusUpdate.call();
  }

  // Documents

  didOpen(document: TextDocument): void {
    this.#open.set(document.uri, {
      document,
      version: -1,
      isArticle: false,
      isAnnounced: false,
      publishedView: undefined,
    });
    this.#stale.add(document.uri);
    // No request may ever arrive, but the client needs to know whether the document is an article.
    this.#scheduleUpdate();
  }

  didChange(uri: string): void {
    this.#stale.add(uri);
  }

  didClose(uri: string): void {
    this.#open.delete(uri);
    const state = this.folders.folderContaining(uri);
    if (state === this.folders.detached) state.folder.remove(uri);
    else this.#stale.add(uri);
    this.#scheduleUpdate();
  }

  #markDocumentStale(uri: string): void {
    const open = this.#open.get(uri);
    if (open) {
      open.version = -1;
      open.isAnnounced = false;
    }
    this.#stale.add(uri);
    this.#scheduleUpdate();
  }

  // Files

  /** Records that a file or folder was created or changed. It is read before the next answer. */
  didCreateOrChange(uri: string): void {
    const state = this.folders.folderContaining(uri);
    if (state === this.folders.detached) return;
    if (uri === state.decisionFileUri) {
      this.#reloadDecisionFile(state);
      return;
    }
    if (this.#open.has(uri) || isUnindexed(state.pathOf(uri))) return;
    if (uri.endsWith('.txt')) this.#stale.add(uri);
    this.#created.add(uri);
    this.#scheduleUpdate();
  }

  /** Records that a file or folder was deleted: watchers report a deleted folder, but not its files. */
  didDelete(uri: string): void {
    const state = this.folders.folderContaining(uri);
    if (uri === state.decisionFileUri) {
      this.#reloadDecisionFile(state);
      return;
    }
    if (isUnindexed(state.pathOf(uri))) return;
    this.#loader.discardReads(uri);
    this.#deleted.add(uri);
    this.#scheduleUpdate();
  }

  /** Removes what was deleted. What was created again in the meantime is stale, and read afterwards. */
  #removeDeleted(): void {
    if (this.#deleted.size === 0) return;
    const isOpen = (uri: string) => this.#open.has(uri);
    for (const state of this.folders.folders) state.removeAll(this.#deleted, isOpen);
    this.#deleted.clear();
  }

  /** Marks the files below a created folder as stale, whatever its name: watchers report the folder, but not its files. */
  async #findFilesOfCreated(uri: string): Promise<void> {
    const { files, platform } = this.#options;
    const state = this.folders.folderContaining(uri);
    if (!state.settings || !(await files.isFolder(uri))) return;
    const options = { include: ['**/*.txt'], exclude: [], limit: state.settings.settings.limits.files };
    const listing = await files.list(uri, options, createYielder(platform));
    for (const file of listing.files) if (!this.#open.has(file.uri)) this.#stale.add(file.uri);
  }

  #reloadDecisionFile(state: FolderState): void {
    const { files, platform } = this.#options;
    const task = this.#updates.run(() => loadDecisionFile(state, files, platform.decodeBytes));
    task.then(() => this.onContentChanged()).catch((error) => this.#reportError(error));
  }

  // Updates

  #scheduleUpdate(): void {
    this.#options.platform.schedule(0, () => void this.update().catch((error) => this.#reportError(error)));
  }

  #reportError(error: unknown): void {
    if (!(error instanceof CancelledError)) this.#options.log.error(updateFailed(describeError(error)));
  }

  /**
   * Reads all stale documents, and waits for those that are already being read. Cancelled only between two files, so that
   * what was read is kept.
   */
  update(token?: CancellationToken): Promise<void> {
    return this.#updates.run(async () => {
      if (!this.#hasChanges) return;
      const yielder = createYielder(this.#options.platform, token);
      while (this.#hasChanges) {
        await yielder.yieldIfDue();
        this.#removeDeleted();
        const [created] = this.#created;
        const [uri] = this.#stale;
        if (created !== undefined) {
          this.#created.delete(created);
          await this.#findFilesOfCreated(created);
        } else if (uri !== undefined) {
          this.#stale.delete(uri);
          await this.#readDocument(uri);
        }
      }
      this.onContentChanged();
    });
  }

  get #hasChanges(): boolean {
    return this.#stale.size > 0 || this.#deleted.size > 0 || this.#created.size > 0;
  }

  /** Reads a document into every folder that contains it. For the client, it belongs to the innermost one. */
  async #readDocument(uri: string): Promise<void> {
    const { settings, listener } = this.#options;
    const states = this.folders.foldersContaining(uri);
    for (const state of states) state.setSettings(await settings.getSettings(state.uri));
    const open = this.#open.get(uri);
    if (!open) {
      for (const state of states) await this.#loader.readFile(state, uri);
      return;
    }
    const [reason] = states.map((state) => this.#loader.readBuffer(state, open));
    open.version = open.document.version;
    open.isArticle = reason === undefined;
    if (open.isAnnounced) return;
    open.isAnnounced = true;
    listener.documentKind({ uri, isArticle: open.isArticle, reason: reason ?? '' });
  }

  /** Called after anything changed that answers depend on. */
  onContentChanged(): void {
    this.#statusUpdate.call();
    if (this.#open.size > 0) this.#refresh.call();
  }

  /** Checks the open articles only, however large the folders are. */
  #requestRefresh(): void {
    const all = this.#settingsChanged;
    this.#settingsChanged = false;
    const request = { boilerplate: all, inlayHints: all, conflicts: all };
    for (const [uri, open] of this.#open) {
      const state = this.folders.folderContaining(uri);
      // Stale documents are checked after they have been read.
      if (this.#stale.has(uri) || !state.settings) continue;
      request.boilerplate ||= hasOutdatedDiagnostics(open, open.isArticle ? state.folder.view(uri) : undefined);
      request.inlayHints ||= state.settings.settings.inlayHints;
      request.conflicts ||= state.settings.settings.conflicts;
    }
    this.#options.listener.requestRefresh(request);
  }

  /** Records the view from which the client's diagnostics were made; `context` is the result of {@link contextOf}. */
  recordPublishedDiagnostics(uri: string, context: ArticleContext | undefined): void {
    const open = this.#open.get(uri);
    if (open) open.publishedView = context?.view ?? null;
  }

  // Queries

  /** Returns the current state of an open article; undefined if the document is not an article or not open. */
  async contextOf(uri: string, token?: CancellationToken): Promise<ArticleContext | undefined> {
    for (;;) {
      await this.update(token);
      const open = this.#open.get(uri);
      if (!open) return undefined;
      // The document changed while others were read.
      if (this.#stale.has(uri)) continue;
      const state = this.folders.folderContaining(uri);
      const view = open.isArticle ? state.folder.view(uri) : undefined;
      if (!view || !state.settings) return undefined;
      return {
        uri,
        version: open.version,
        folder: state.folder,
        view,
        settings: state.settings.settings,
        getUri: (id) => id,
        getDisplayPath: (id) => state.pathOf(id),
      };
    }
  }

  /** Whether the buffer has no U+FFFD in place of bytes that the editor could not decode; editing would overwrite them. */
  async isLosslesslyDecoded({ uri, view }: ArticleContext): Promise<boolean> {
    if (!view.entry.text.includes('\ufffd')) return true;
    const state = this.folders.folderContaining(uri);
    if (state === this.folders.detached) return false;
    try {
      return !showsLostCharacters(view.entry.text, await this.#loader.textOf(state, uri));
    } catch {
      return false;
    }
  }

  /** Returns the version of an open document in its folder; null if the document is not open. */
  versionOf(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  skippedFiles(): SkippedFilesResult {
    return listSkippedFiles(this.folders);
  }

  status(): StatusParams {
    return computeStatus(this.folders, this.#indexer.isIndexing);
  }

  /** Resolves when all folders have been indexed and all stale documents read. */
  async whenIdle(): Promise<void> {
    while (this.#indexer.isIndexing || this.#hasChanges) {
      await this.#indexer.whenIdle();
      await this.update();
    }
    await this.update();
  }

  dispose(): void {
    this.#options.settings.dispose();
    this.#indexer.dispose();
    this.#statusUpdate.dispose();
    this.#refresh.dispose();
  }
}
