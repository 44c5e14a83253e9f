import { type CancellationToken, CancellationTokenSource, type WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { annotate } from '../core/annotate.ts';
import type { NewDecision } from '../core/dismissals/change.ts';
import { Cancelled, FileError, type Files, type Log, type Pulse } from '../core/host.ts';
import { classify, HEAD_LENGTH } from '../core/text/classify.ts';
import { decode, showsLostCharacters } from '../core/text/decode.ts';
import type { ArticleContext } from '../features/articleContext.ts';
import { showDecisions } from '../features/showDecisions.ts';
import type { Strippable } from '../features/stripFolder.ts';
import type {
  DecideResult,
  DocumentKindParams,
  LeftOutResult,
  RemovedLinesParams,
  RemovedLinesResult,
  ShowDecisionsResult,
  StatusParams,
  StripFilesResult,
  StripFolderResult,
  UndecideParams,
  UndecideResult,
} from '../protocol.ts';
import { coalesce } from './coalesce.ts';
import { createPulse } from './pulse.ts';
import { Root } from './root.ts';
import type { ServerHost } from './serverHost.ts';
import type { SettingsStore } from './settingsStore.ts';
import { decide, loadSidecar, rememberLines, undecide } from './sidecar.ts';
import { planStrip, stripOnDisk } from './stripFolder.ts';
import { TaskChain } from './tasks.ts';

/** What the workspace tells about itself; every method may be called at any time. */
export interface WorkspaceListener {
  status(params: StatusParams): void;
  documentKind(params: DocumentKindParams): void;
  /** The boilerplate of some open article changed without an edit of it. */
  diagnosticsChanged(): void;
  /** Work that takes long: the result ends it, and `report` says how far it is. */
  progress(title: string): Promise<{ report(done: number, of: number): void; done(): void; token: CancellationToken }>;
}

interface OpenDocument {
  readonly document: TextDocument;
  /** Version that the folder holds; -1 before the first. */
  version: number;
  article: boolean;
  /** Whether the client was told what the document is. */
  announced: boolean;
}

/** Files that are read at the same time while a folder is indexed. */
const PARALLEL_READS = 16;
/** Most files named to a person who asks what was left out. */
const MOST_LEFT_OUT = 5_000;
const STATUS_PAUSE = 100;
const NO_FOLDER = 'This is no folder of the workspace.';
/** Refreshing makes the client ask again for every open document. In milliseconds. */
const REFRESH_PAUSE = 250;

/**
 * All workspace folders with their articles. Changes only mark what is to be read again; whoever asks something first
 * waits for {@link update}, which reads the marked ones. The first reading of a folder goes on in the background, and
 * questions meanwhile are answered from what has been read. An open buffer always wins over the file on disk.
 */
export class Workspace {
  #roots: Root[] = [];
  /** Open documents outside every folder: they know of each other, and of nothing on disk. */
  readonly #loose = new Root('', '');
  readonly #open = new Map<string, OpenDocument>();
  readonly #stale = new Set<string>();
  readonly #updates = new TaskChain();
  #indexing = new Map<Root, { source: CancellationTokenSource; done: Promise<void> }>();
  readonly #announceStatus;
  readonly #announceDiagnostics;

  constructor(
    private readonly host: ServerHost,
    private readonly files: Files,
    private readonly settings: SettingsStore,
    private readonly log: Log,
    private readonly listener: WorkspaceListener,
  ) {
    this.#announceStatus = coalesce(host, STATUS_PAUSE, () => listener.status(this.status()));
    this.#announceDiagnostics = coalesce(host, REFRESH_PAUSE, () => listener.diagnosticsChanged());
  }

  // Folders.

  addFolders(folders: readonly WorkspaceFolder[]): void {
    for (const { uri, name } of folders) {
      const root = new Root(uri.replace(/\/+$/, ''), name);
      if (this.#roots.some((known) => known.uri === root.uri)) continue;
      this.#roots.push(root);
      // The longest folder that holds a file is its own: nested folders come first.
      this.#roots.sort((a, b) => b.uri.length - a.uri.length);
      for (const open of this.#open.keys()) this.#moveIfIn(open, root);
      this.#index(root);
    }
  }

  removeFolders(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      const root = this.#roots.find((known) => known.uri === uri.replace(/\/+$/, ''));
      if (!root) continue;
      this.#indexing.get(root)?.source.cancel();
      this.#roots.splice(this.#roots.indexOf(root), 1);
      for (const open of this.#open.keys()) if (root.holds(open)) this.#markOpen(open);
    }
    this.#announceStatus.call();
  }

  /** Reads every folder anew: settings changed, or a folder came back. */
  reload(): void {
    this.settings.forget();
    for (const root of this.#roots) this.#index(root);
    for (const uri of this.#open.keys()) this.#markOpen(uri);
  }

  #moveIfIn(uri: string, root: Root): void {
    if (!root.holds(uri)) return;
    for (const other of [this.#loose, ...this.#roots]) if (other !== root) other.folder.remove(uri);
    this.#markOpen(uri);
  }

  #rootOf(uri: string): Root {
    return this.#roots.find((root) => root.holds(uri)) ?? this.#loose;
  }

  // Documents.

  didOpen(document: TextDocument): void {
    this.#open.set(document.uri, { document, version: -1, article: false, announced: false });
    this.#stale.add(document.uri);
    // Nobody may ask for anything, but the client waits to hear what the document is.
    this.#updateSoon();
  }

  didChange(uri: string): void {
    this.#stale.add(uri);
  }

  didClose(uri: string): void {
    this.#open.delete(uri);
    if (this.#rootOf(uri) === this.#loose) this.#loose.folder.remove(uri);
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
    const root = this.#rootOf(uri);
    if (root === this.#loose) return;
    if (uri === root.sidecarUri) {
      this.#reloadSidecar(root);
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
    const root = this.#rootOf(uri);
    if (uri === root.sidecarUri) {
      this.#reloadSidecar(root);
      return;
    }
    for (const id of [...root.folder.ids(), ...root.leftOut.keys()]) {
      if ((id === uri || id.startsWith(`${uri}/`)) && !this.#open.has(id)) this.#forget(root, id);
    }
    this.#stale.delete(uri);
    this.#changed();
  }

  /** Something without an ending came: where it is a folder, its files are to be read. */
  async #markBelow(root: Root, uri: string, limit: number): Promise<void> {
    try {
      const options = { include: ['**/*.txt'], exclude: ['**/.git', '**/node_modules'], limit };
      const { files } = await this.files.list(uri, options, createPulse(this.host));
      for (const file of files) if (root.holds(file.uri)) this.#stale.add(file.uri);
      this.#updateSoon();
    } catch {
      // It was a file, or is gone again.
    }
  }

  #reloadSidecar(root: Root): void {
    const task = this.#updates.run(() => loadSidecar(root, this.files, this.host.decodeBytes));
    task.then(() => this.#changed()).catch((error) => this.#report(error));
  }

  /** Adds a person's decision about an open article. */
  async decide(context: ArticleContext, decision: NewDecision): Promise<DecideResult> {
    const result = decide(this.#rootOf(context.uri), decision);
    this.#changed();
    return result;
  }

  removedLines({ uri, lines, removed }: RemovedLinesParams): RemovedLinesResult {
    const result = rememberLines(this.#rootAt(uri) ?? this.#loose, lines, removed);
    if (result) this.#changed();
    return result;
  }

  /** All decisions about a workspace folder, by anything in it. */
  async showDecisions(uri: string): Promise<ShowDecisionsResult> {
    const root = await this.#readWhole(uri);
    if (!root) return { error: NO_FOLDER };
    if (root.sidecarProblem !== undefined) return { error: root.sidecarProblem };
    return { decisions: showDecisions(root.folder, root.dismissals) };
  }

  undecide({ uri, key }: UndecideParams): UndecideResult {
    const result = undecide(this.#rootAt(uri) ?? this.#loose, key);
    this.#changed();
    return result;
  }

  // Stripping a folder.

  /** What stripping a workspace folder, or a folder in one, would do. */
  async planStrip(uri: string, token: CancellationToken): Promise<StripFolderResult> {
    const root = await this.#readWhole(uri);
    if (!root) return { error: NO_FOLDER };
    const { files, host } = this;
    const byServer = host.strip !== undefined && root.uri.startsWith('file:');
    const pulse = createPulse(host, token);
    return planStrip(root, this.#articlesBelow(root, uri), { files, decodeBytes: host.decodeBytes, pulse, byServer });
  }

  /** Strips the files of a folder on the disk; whoever asks for anything then sees them as they are. */
  async stripFiles(
    uri: string,
    token: CancellationToken,
    report: (done: number, of: number) => void,
  ): Promise<StripFilesResult> {
    const root = await this.#readWhole(uri);
    if (!root) return { error: NO_FOLDER };
    if (root.sidecarProblem !== undefined) return { error: root.sidecarProblem };
    const { strip } = this.host;
    if (!strip || !root.uri.startsWith('file:'))
      return { error: 'The files of this folder are on no disk that the server can write to.' };
    const { changed, ...outcome } = await stripOnDisk(root, this.#articlesBelow(root, uri), strip, token, report);
    for (const one of [root.sidecarUri, ...changed]) this.didCreateOrChange(one);
    return outcome;
  }

  #rootAt(uri: string): Root | undefined {
    return this.#roots.find((root) => root.uri === uri || root.holds(uri));
  }

  /** The workspace folder that is or holds the given one, once it has been read. */
  async #readWhole(uri: string): Promise<Root | undefined> {
    await this.whenIdle();
    const root = this.#rootAt(uri.replace(/\/+$/, ''));
    return root?.settings && root;
  }

  #articlesBelow(root: Root, uri: string): Strippable[] {
    const folder = uri.replace(/\/+$/, '');
    const ids = root.folder.ids().filter((id) => id.startsWith(`${folder}/`));
    return ids.map((id) => {
      const { entry, boilerplate } = root.folder.view(id)!;
      return { uri: id, version: this.#open.get(id)?.version ?? null, entry, boilerplate };
    });
  }

  #forget(root: Root, uri: string): void {
    root.folder.remove(uri);
    root.leftOut.delete(uri);
  }

  // Reading.

  #updateSoon(): void {
    this.host.later(0, () => void this.update().catch((error) => this.#report(error)));
  }

  #report(error: unknown): void {
    if (!(error instanceof Cancelled)) this.log.error(`reading changes failed: ${describe(error)}`);
  }

  /** Reads everything that is known to have changed. Cancelled only between two files: what was read stays read. */
  update(token?: CancellationToken): Promise<void> {
    if (this.#stale.size === 0) return Promise.resolve();
    return this.#updates.run(async () => {
      const pulse = createPulse(this.host, token);
      while (this.#stale.size > 0) {
        await pulse.beat();
        const [uri] = this.#stale;
        this.#stale.delete(uri!);
        await this.#read(uri!);
      }
      this.#changed();
    });
  }

  #changed(): void {
    this.#announceStatus.call();
    if (this.#open.size > 0) this.#announceDiagnostics.call();
  }

  async #read(uri: string): Promise<void> {
    const root = this.#rootOf(uri);
    root.settings ??= await this.settings.of(root.uri);
    root.folder.setRules(root.settings.settings.boilerplate.rules);
    const open = this.#open.get(uri);
    if (open) this.#readBuffer(root, open);
    else await this.#readFile(root, uri);
  }

  #readBuffer(root: Root, open: OpenDocument): void {
    const { document } = open;
    const text = document.getText();
    const why = this.#whyNotArticle(root, document.uri, text);
    open.version = document.version;
    open.article = why === undefined;
    if (why === undefined) this.#put(root, document.uri, text);
    else this.#leaveOut(root, document.uri, why);
    if (!open.announced) {
      open.announced = true;
      this.listener.documentKind({ uri: document.uri, article: open.article, reason: why ?? '' });
    }
  }

  async #readFile(root: Root, uri: string): Promise<void> {
    if (root === this.#loose) return root.folder.remove(uri);
    const { settings } = root.settings!;
    if (!this.#isWanted(root, uri)) return this.#forget(root, uri);
    try {
      const bytes = await this.files.read(uri, settings.limits.fileSize);
      const text = this.#decode(root, bytes);
      // The buffer may have been opened while the file was read.
      if (this.#open.has(uri)) return;
      const why = this.#whyNotArticle(root, uri, text);
      if (why === undefined) this.#put(root, uri, text);
      else this.#leaveOut(root, uri, why);
    } catch (error) {
      if (error instanceof FileError && error.code === 'not-found') this.#forget(root, uri);
      else this.#leaveOut(root, uri, describe(error));
    }
  }

  #isWanted(root: Root, uri: string): boolean {
    return root.settings!.isWanted(root.pathOf(uri));
  }

  #whyNotArticle(root: Root, uri: string, text: string): string | undefined {
    const { settings } = root.settings!;
    if (root !== this.#loose && !this.#isWanted(root, uri)) return 'excluded by settings';
    if (text.length > settings.limits.fileSize) return `longer than ${settings.limits.fileSize} characters`;
    const found = classify(root.pathOf(uri), text.slice(0, HEAD_LENGTH));
    return found.article ? undefined : found.reason;
  }

  #put(root: Root, uri: string, text: string): void {
    root.leftOut.delete(uri);
    const annotated = annotate(text, (rule, error) =>
      this.log.error(`rule ${rule} failed on ${root.pathOf(uri)}: ${describe(error)}`),
    );
    root.folder.put(uri, annotated);
  }

  #leaveOut(root: Root, uri: string, why: string): void {
    root.folder.remove(uri);
    root.leftOut.set(uri, why);
  }

  // The first reading of a folder.

  #index(root: Root): void {
    const before = this.#indexing.get(root);
    before?.source.cancel();
    const source = new CancellationTokenSource();
    const done = (before?.done ?? Promise.resolve())
      .then(() => this.#readAll(root, source.token))
      .catch((error) => this.#report(error))
      .finally(() => {
        if (this.#indexing.get(root)?.source === source) this.#indexing.delete(root);
        this.#changed();
      });
    this.#indexing.set(root, { source, done });
    this.#announceStatus.call();
  }

  async #readAll(root: Root, token: CancellationToken): Promise<void> {
    const started = this.host.now();
    const pulse = createPulse(this.host, token);
    root.settings = await this.settings.of(root.uri);
    const { settings, excluded } = root.settings;
    root.folder.setRules(settings.boilerplate.rules);
    const listing = await this.files.list(
      root.uri,
      {
        include: settings.articles.include,
        exclude: [...excluded, ...settings.articles.exclude],
        limit: settings.limits.files,
      },
      pulse,
    );
    // Files of a disk are read in a folder that was listed only.
    await loadSidecar(root, this.files, this.host.decodeBytes);
    await pulse.beat();
    root.problems = [
      ...listing.problems,
      ...(listing.truncated
        ? [`${root.name}: only the first ${settings.limits.files} files are read (secondSource.limits.files)`]
        : []),
    ];
    const listed = new Set(listing.files.map(({ uri }) => uri));
    for (const id of [...root.folder.ids(), ...root.leftOut.keys()]) {
      if (!listed.has(id) && !this.#open.has(id)) this.#forget(root, id);
    }
    const progress = await this.listener.progress(`Reading ${root.name}`);
    const cancelled = progress.token.onCancellationRequested(() => this.#indexing.get(root)?.source.cancel());
    try {
      await this.#readListed(root, [...listed], pulse, progress);
    } finally {
      cancelled.dispose();
      progress.done();
    }
    this.log.info(
      `${root.name}: ${root.folder.size} articles read, ${root.leftOut.size} files left out, in ${Math.round(this.host.now() - started)} ms`,
    );
  }

  async #readListed(
    root: Root,
    uris: readonly string[],
    pulse: Pulse,
    progress: { report(done: number, of: number): void },
  ): Promise<void> {
    for (let at = 0; at < uris.length; at += PARALLEL_READS) {
      const batch = uris.slice(at, at + PARALLEL_READS).filter((uri) => !this.#open.has(uri));
      await Promise.all(batch.map((uri) => this.#readFile(root, uri)));
      await pulse.beat();
      progress.report(Math.min(uris.length, at + PARALLEL_READS), uris.length);
      this.#announceStatus.call();
    }
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
      const root = this.#rootOf(uri);
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
    const root = this.#rootOf(uri);
    if (root === this.#loose) return false;
    try {
      const bytes = await this.files.read(uri, root.settings!.settings.limits.fileSize);
      return !showsLostCharacters(view.entry.text, this.#decode(root, bytes));
    } catch {
      return false;
    }
  }

  #decode(root: Root, bytes: Uint8Array): string {
    const { encoding } = root.settings!;
    return decode(bytes, encoding === undefined ? {} : { fallback: encoding }, this.host.decodeBytes).text;
  }

  openUris(): string[] {
    return [...this.#open.keys()];
  }

  leftOut(): LeftOutResult {
    const files = this.#roots.flatMap((root) => [...root.leftOut].map(([uri, reason]) => ({ uri, reason })));
    files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return { files: files.slice(0, MOST_LEFT_OUT), truncated: files.length > MOST_LEFT_OUT };
  }

  status(): StatusParams {
    const roots = [this.#loose, ...this.#roots];
    const totals = roots.map(({ folder }) => folder.totals());
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    return {
      state: this.#indexing.size > 0 ? 'indexing' : 'ready',
      articles: sum(roots.map(({ folder }) => folder.size)),
      figures: sum(totals.map(({ figures }) => figures)),
      quotes: sum(totals.map(({ quotes }) => quotes)),
      leftOut: sum(roots.map(({ leftOut }) => leftOut.size)),
      warnings: roots.flatMap(({ problems, sidecarProblem }) => [
        ...problems,
        ...(sidecarProblem === undefined ? [] : [sidecarProblem]),
      ]),
    };
  }

  /** Resolves when all folders and everything that changed have been read. */
  async whenIdle(): Promise<void> {
    while (this.#indexing.size > 0 || this.#stale.size > 0) {
      await Promise.all([...this.#indexing.values()].map(({ done }) => done));
      await this.update();
    }
    await this.#updates.run(async () => undefined);
  }

  dispose(): void {
    for (const { source } of this.#indexing.values()) source.cancel();
    this.#announceStatus.dispose();
    this.#announceDiagnostics.dispose();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
