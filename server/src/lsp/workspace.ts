import type { CancellationToken, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CancelledError, type FileAccess, type Log } from '../core/host.ts';
import { showsLostCharacters } from '../core/text/index.ts';
import type { ArticleContext } from '../features/articleContext.ts';
import { describeError } from '../messages/index.ts';
import type { SkippedFilesResult, StatusParams } from '../protocol.ts';
import { ArticleLoader } from './articleLoader.ts';
import { loadDecisionFile } from './decisionStore.ts';
import { FolderIndexer } from './folderIndexer.ts';
import { FolderRegistry } from './folderRegistry.ts';
import type { FolderState } from './folderState.ts';
import { isOutdated, type OpenDocument } from './openDocument.ts';
import type { Platform } from './platform.ts';
import { SerialQueue } from './serialQueue.ts';
import type { SettingsStore } from './settingsStore.ts';
import { throttle } from './throttle.ts';
import type { WorkspaceListener } from './workspaceListener.ts';
import { createYielder } from './yielder.ts';

/** Most files named to a person who asks what was left out. */
const MOST_LEFT_OUT = 5_000;
/** In milliseconds. */
const STATUS_PAUSE = 100;
/** A refresh makes the client ask again for every open document. In milliseconds. */
const REFRESH_PAUSE = 250;

/**
 * All workspace folders with their articles. Changes only mark what is to be read again; whoever asks something first
 * waits for {@link update}, which reads the marked ones. The first reading of a folder goes on in the background, and
 * questions meanwhile are answered from what has been read. An open buffer always wins over the file on disk.
 */
export class Workspace {
  readonly roots = new FolderRegistry();
  readonly #open = new Map<string, OpenDocument>();
  readonly #stale = new Set<string>();
  readonly #updates = new SerialQueue();
  /** Settings changed, and with them what any answer shows. */
  #allOutdated = false;
  readonly #reader: ArticleLoader;
  readonly #readings: FolderIndexer;
  readonly #announceStatus;
  readonly #announceOutdated;

  constructor(
    private readonly host: Platform,
    private readonly files: FileAccess,
    private readonly settings: SettingsStore,
    private readonly log: Log,
    private readonly listener: WorkspaceListener,
  ) {
    const isOpen = (uri: string) => this.#open.has(uri);
    this.#announceStatus = throttle(host, STATUS_PAUSE, () => listener.status(this.status()));
    this.#announceOutdated = throttle(host, REFRESH_PAUSE, () => this.#tellOutdated());
    this.#reader = new ArticleLoader(this.roots, host, files, log, isOpen);
    this.#readings = new FolderIndexer(
      host,
      files,
      settings,
      log,
      this.#reader,
      isOpen,
      (title) => listener.progress(title),
      () => this.#announceStatus.call(),
    );
  }

  // Folders.

  addFolders(folders: readonly WorkspaceFolder[]): void {
    for (const folder of folders) {
      const root = this.roots.add(folder);
      if (!root) continue;
      for (const open of this.#open.keys()) this.#moveIfIn(open, root);
      this.#readFolder(root);
    }
  }

  removeFolders(folders: readonly WorkspaceFolder[]): void {
    for (const folder of folders) {
      const root = this.roots.remove(folder);
      if (!root) continue;
      this.#readings.cancel(root);
      for (const open of this.#open.keys()) if (root.holds(open)) this.#markOpen(open);
    }
    this.#announceStatus.call();
  }

  /** Reads every folder anew: settings changed, or a folder came back. */
  reload(): void {
    this.settings.forget();
    this.#allOutdated = true;
    for (const root of this.roots.folders) this.#readFolder(root);
    for (const uri of this.#open.keys()) this.#markOpen(uri);
  }

  #moveIfIn(uri: string, root: FolderState): void {
    if (!root.holds(uri)) return;
    for (const other of this.roots.all) if (other !== root) other.folder.remove(uri);
    this.#markOpen(uri);
  }

  #readFolder(root: FolderState): void {
    this.#readings
      .start(root)
      .catch((error) => this.#report(error))
      .finally(() => this.changed());
    this.#announceStatus.call();
  }

  // Documents.

  didOpen(document: TextDocument): void {
    this.#open.set(document.uri, {
      document,
      version: -1,
      article: false,
      announced: false,
      diagnosed: undefined,
    });
    this.#stale.add(document.uri);
    // Nobody may ask for anything, but the client waits to hear what the document is.
    this.#updateSoon();
  }

  didChange(uri: string): void {
    this.#stale.add(uri);
  }

  didClose(uri: string): void {
    this.#open.delete(uri);
    const root = this.roots.of(uri);
    if (root === this.roots.loose) root.folder.remove(uri);
    else this.#stale.add(uri);
    this.#updateSoon();
  }

  #markOpen(uri: string): void {
    const open = this.#open.get(uri);
    if (open) {
      open.version = -1;
      open.announced = false;
    }
    this.#stale.add(uri);
    this.#updateSoon();
  }

  // Files.

  didCreateOrChange(uri: string): void {
    const root = this.roots.of(uri);
    if (root === this.roots.loose) return;
    if (uri === root.decisionFileUri) {
      this.#reloadDecisionFile(root);
      return;
    }
    if (this.#open.has(uri)) return;
    if (/\.[^./]+$/.test(uri)) {
      this.#stale.add(uri);
      this.#updateSoon();
    } else if (root.settings) void this.#markBelow(root, uri, root.settings.settings.limits.files);
  }

  /** A file or a folder is gone; watchers tell of a folder, not of what was in it. */
  didDelete(uri: string): void {
    const root = this.roots.of(uri);
    if (uri === root.decisionFileUri) {
      this.#reloadDecisionFile(root);
      return;
    }
    for (const id of [...root.folder.ids(), ...root.skippedFiles.keys()]) {
      if ((id === uri || id.startsWith(`${uri}/`)) && !this.#open.has(id)) root.forget(id);
    }
    this.#stale.delete(uri);
    this.changed();
  }

  /** Something without an ending came: where it is a folder, its files are to be read. */
  async #markBelow(root: FolderState, uri: string, limit: number): Promise<void> {
    try {
      const options = { include: ['**/*.txt'], exclude: ['**/.git', '**/node_modules'], limit };
      const { files } = await this.files.list(uri, options, createYielder(this.host));
      for (const file of files) if (root.holds(file.uri)) this.#stale.add(file.uri);
      this.#updateSoon();
    } catch {
      // It was a file, or is gone again.
    }
  }

  #reloadDecisionFile(root: FolderState): void {
    const task = this.#updates.run(() => loadDecisionFile(root, this.files, this.host.decodeBytes));
    task.then(() => this.changed()).catch((error) => this.#report(error));
  }

  // Reading.

  #updateSoon(): void {
    this.host.later(0, () => void this.update().catch((error) => this.#report(error)));
  }

  #report(error: unknown): void {
    if (!(error instanceof CancelledError)) this.log.error(`reading changes failed: ${describeError(error)}`);
  }

  /**
   * Reads everything that is known to have changed, and waits for what is being read already. Cancelled only between two
   * files: what was read stays read.
   */
  update(token?: CancellationToken): Promise<void> {
    return this.#updates.run(async () => {
      if (this.#stale.size === 0) return;
      const pulse = createYielder(this.host, token);
      while (this.#stale.size > 0) {
        await pulse.yieldIfDue();
        const [uri] = this.#stale;
        this.#stale.delete(uri!);
        await this.#read(uri!);
      }
      this.changed();
    });
  }

  async #read(uri: string): Promise<void> {
    const root = this.roots.of(uri);
    root.setSettings(await this.settings.of(root.uri));
    const open = this.#open.get(uri);
    if (!open) return this.#reader.readFile(root, uri);
    const why = this.#reader.readBuffer(root, open);
    if (open.announced) return;
    open.announced = true;
    this.listener.documentKind({ uri, article: open.article, reason: why ?? '' });
  }

  // What is told without being asked.

  /** Something changed that answers depend on. */
  changed(): void {
    this.#announceStatus.call();
    if (this.#open.size > 0) this.#announceOutdated.call();
  }

  /** Looks at the open articles only, however large the folders are. */
  #tellOutdated(): void {
    const all = this.#allOutdated;
    this.#allOutdated = false;
    const outdated = { boilerplate: all, inlayHints: all, conflicts: all };
    for (const [uri, open] of this.#open) {
      const root = this.roots.of(uri);
      // What is to be read again is looked at after that.
      if (this.#stale.has(uri) || !root.settings) continue;
      outdated.boilerplate ||= isOutdated(open, open.article ? root.folder.view(uri) : undefined);
      outdated.inlayHints ||= root.settings.settings.inlayHints;
      outdated.conflicts ||= root.settings.settings.conflicts;
    }
    this.listener.outdated(outdated);
  }

  /** Notes what the client shows of an open document from now on; `context` as {@link contextOf} gave it. */
  diagnosed(uri: string, context: ArticleContext | undefined): void {
    const open = this.#open.get(uri);
    if (open) open.diagnosed = context?.view ?? null;
  }

  // Answers.

  /** The open article, up to date; undefined for a document that is none or is not open. */
  async contextOf(uri: string, token?: CancellationToken): Promise<ArticleContext | undefined> {
    for (;;) {
      await this.update(token);
      const open = this.#open.get(uri);
      if (!open) return undefined;
      // The document changed while others were read.
      if (this.#stale.has(uri)) continue;
      const root = this.roots.of(uri);
      const view = open.article ? root.folder.view(uri) : undefined;
      if (!view || !root.settings) return undefined;
      return {
        uri,
        version: open.version,
        folder: root.folder,
        view,
        settings: root.settings.settings,
        uriOf: (id) => id,
        nameOf: (id) => root.pathOf(id),
      };
    }
  }

  /** False when the buffer shows U+FFFD that the file does not have: an edit would then write the damage to the disk. */
  async isFaithful({ uri, view }: ArticleContext): Promise<boolean> {
    if (!view.entry.text.includes('\ufffd')) return true;
    const root = this.roots.of(uri);
    if (root === this.roots.loose) return false;
    try {
      return !showsLostCharacters(view.entry.text, await this.#reader.textOf(root, uri));
    } catch {
      return false;
    }
  }

  /** Version of an open document that the folder holds; null for one that is not open. */
  versionOf(uri: string): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  leftOut(): SkippedFilesResult {
    const files = this.roots.folders.flatMap(({ skippedFiles }) =>
      [...skippedFiles].map(([uri, reason]) => ({ uri, reason })),
    );
    files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return { files: files.slice(0, MOST_LEFT_OUT), truncated: files.length > MOST_LEFT_OUT };
  }

  status(): StatusParams {
    const roots = this.roots.all;
    const totals = roots.map(({ folder }) => folder.totals());
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    return {
      state: this.#readings.going ? 'indexing' : 'ready',
      articles: sum(roots.map(({ folder }) => folder.size)),
      figures: sum(totals.map(({ figures }) => figures)),
      quotes: sum(totals.map(({ quotes }) => quotes)),
      leftOut: sum(roots.map(({ skippedFiles }) => skippedFiles.size)),
      warnings: roots.flatMap(({ problems, decisionFileProblem }) => [
        ...problems,
        ...(decisionFileProblem === undefined ? [] : [decisionFileProblem]),
      ]),
    };
  }

  /** Resolves when all folders and everything that changed have been read. */
  async whenIdle(): Promise<void> {
    while (this.#readings.going || this.#stale.size > 0) {
      await this.#readings.ended();
      await this.update();
    }
    await this.update();
  }

  dispose(): void {
    this.#readings.dispose();
    this.#announceStatus.dispose();
    this.#announceOutdated.dispose();
  }
}
