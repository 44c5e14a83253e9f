import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  type ConfigurationParams,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FileChangeType,
  type FoldingRange,
  FoldingRangeRequest,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ReferencesRequest,
  type RegistrationParams,
  RegistrationRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createGlobFilter } from '../../src/core/folder/globs.ts';
import { type FileAccess, FileError, type FileListing } from '../../src/core/host.ts';
import type { Platform } from '../../src/lsp/platform.ts';
import { startServer } from '../../src/lsp/server.ts';
import { decodeBytes } from '../../src/node/decodeBytes.ts';
import {
  DocumentKind,
  type DocumentKindParams,
  type InitializationOptions,
  Status,
  type StatusParams,
  StripProgress,
  WhenIdle,
} from '../../src/protocol.ts';

/** Files in memory. After `hold`, reads wait for {@link InMemoryFiles.release}, for tests of race conditions. */
export class InMemoryFiles implements FileAccess {
  readonly contents = new Map<string, Uint8Array | FileError>();
  readonly reads: string[] = [];
  #held: Promise<void> | undefined;
  #release: (() => void) | undefined;

  write(uri: string, content: string | Uint8Array | FileError): void {
    this.contents.set(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#release?.();
    this.#held = undefined;
  }

  async list(folder: string, { include, exclude, limit }: Parameters<FileAccess['list']>[1]): Promise<FileListing> {
    const wanted = createGlobFilter(include, exclude);
    const files = [...this.contents.keys()]
      .filter((uri) => uri.startsWith(`${folder}/`) && wanted(decodeURIComponent(uri.slice(folder.length + 1))))
      .map((uri) => ({ uri }));
    return { files: files.slice(0, limit), truncated: files.length > limit, specialFiles: [], problems: [] };
  }

  async isFolder(uri: string): Promise<boolean> {
    return [...this.contents.keys()].some((file) => file.startsWith(`${uri}/`));
  }

  async read(uri: string, limit: number): Promise<Uint8Array> {
    this.reads.push(uri);
    await this.#held;
    const content = this.contents.get(uri);
    if (content === undefined) throw new FileError('not-found', `${uri} is not there`);
    if (content instanceof FileError) throw content;
    if (content.length > limit) throw new FileError('too-large', `larger than ${limit} bytes`);
    return content;
  }
}

/** A clock whose timers run only when the test advances it. */
export class ManualClock {
  #now = 0;
  readonly #timers = new Set<{ readonly due: number; readonly run: () => void }>();

  schedule(milliseconds: number, run: () => void): () => void {
    const timer = { due: this.#now + milliseconds, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Runs the timers that are due within the next `milliseconds`, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.due;
      next.run();
    }
    this.#now = end;
  }
}

export interface TestServerOptions {
  /** How the server strips files itself; absent if it cannot. */
  readonly strip?: NonNullable<Platform['strip']>;
  /** Workspace folders; null for a client that does not know them. */
  readonly folders?: readonly string[] | null;
  readonly rootUri?: string;
  readonly rootPath?: string;
  /** Answers `workspace/configuration` instead of `settings`. */
  readonly answerConfiguration?: (params: ConfigurationParams) => unknown;
  /** Answers `window/workDoneProgress/create`. */
  readonly answerProgress?: () => unknown;
  /** Answers `client/registerCapability`. */
  readonly answerRegistration?: (params: RegistrationParams) => unknown;
  /** Answers `workspace/diagnostic/refresh`. */
  readonly answerRefresh?: () => unknown;
  /** Runs the timers of at least `minimumMs` instead of the real clock. */
  readonly clock?: { readonly manual: ManualClock; readonly minimumMs: number };
  /** Called before the client sends `initialize`. */
  readonly beforeInitialize?: (client: ProtocolConnection) => Promise<void>;
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: InitializationOptions;
  readonly capabilities?: ClientCapabilities;
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: { hover: { contentFormat: ['markdown'] }, diagnostic: {} },
};

/** A client that cannot request diagnostics. */
export const PUSH_CAPABILITIES: ClientCapabilities = {
  ...CAPABILITIES,
  textDocument: { hover: { contentFormat: ['markdown'] } },
};

/** The whole server on a real connection over in-memory streams, with a small client. */
export class TestServer {
  readonly statuses: StatusParams[] = [];
  readonly kinds: DocumentKindParams[] = [];
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** Methods of the server's own notifications, in the order in which they arrived. */
  readonly ownNotifications: string[] = [];
  refreshes = 0;
  settings: Record<string, unknown>;
  readonly #lastEdits = new Map<string, { start: number; from: string; to: string }>();
  readonly #documents = new Map<string, TextDocument>();

  private constructor(
    readonly client: ProtocolConnection,
    /** The files that it was started with, if they are in memory. */
    readonly files: InMemoryFiles,
    readonly initialized: InitializeResult,
    private readonly pending: { readonly count: number },
    settings: Record<string, unknown>,
  ) {
    this.settings = settings;
  }

  static async start(files: FileAccess, options: TestServerOptions = {}): Promise<TestServer> {
    const pending = { count: 0 };
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
      files,
      decodeBytes,
      now: () => performance.now(),
      yield: () => new Promise((resolve) => setImmediate(resolve)),
      schedule(milliseconds, run) {
        if (options.clock && milliseconds >= options.clock.minimumMs)
          return options.clock.manual.schedule(milliseconds, run);
        pending.count++;
        const timer = setTimeout(() => {
          pending.count--;
          run();
        }, milliseconds);
        return () => {
          pending.count--;
          clearTimeout(timer);
        };
      },
      ...(options.strip ? { strip: options.strip } : {}),
    });
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    let server: TestServer | undefined;
    const early: (() => unknown)[] = [];
    const tell = (event: () => unknown): void => {
      if (server) event();
      else early.push(event);
    };
    client.onNotification(Status.method, (status: StatusParams) =>
      tell(() => {
        server!.ownNotifications.push(Status.method);
        server!.statuses.push(status);
      }),
    );
    client.onNotification(DocumentKind.method, (kind: DocumentKindParams) =>
      tell(() => {
        server!.ownNotifications.push(DocumentKind.method);
        server!.kinds.push(kind);
      }),
    );
    client.onNotification(PublishDiagnosticsNotification.type, (params) => tell(() => server!.published.push(params)));
    client.onNotification(StripProgress.method, () => tell(() => server!.ownNotifications.push(StripProgress.method)));
    client.onNotification('window/logMessage', ({ message }: { message: string }) =>
      tell(() => server!.logged.push(message)),
    );
    client.onRequest(
      RegistrationRequest.method,
      (params: RegistrationParams) => options.answerRegistration?.(params) ?? null,
    );
    client.onRequest(WorkDoneProgressCreateRequest.method, () => options.answerProgress?.() ?? null);
    client.onRequest(DiagnosticRefreshRequest.method, () => {
      if (server) server.refreshes++;
      return options.answerRefresh?.() ?? null;
    });
    client.onRequest(ConfigurationRequest.method, (params: ConfigurationParams) =>
      options.answerConfiguration
        ? options.answerConfiguration(params)
        : params.items.map(({ section }) => (server?.settings ?? options.settings)?.[section ?? ''] ?? null),
    );
    client.listen();
    await options.beforeInitialize?.(client);
    const initialized = await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: options.rootUri ?? null,
      ...(options.rootPath === undefined ? {} : { rootPath: options.rootPath }),
      capabilities: options.capabilities ?? CAPABILITIES,
      ...(options.folders === null ? {} : { workspaceFolders: toFolders(options.folders ?? ['file:///articles']) }),
      initializationOptions: { notifications: true, ...options.initializationOptions },
    });
    server = new TestServer(client, files as InMemoryFiles, initialized, pending, options.settings ?? {});
    for (const event of early) event();
    await client.sendNotification(InitializedNotification.type, {});
    return server;
  }

  async stop(): Promise<void> {
    await this.client.sendRequest(ShutdownRequest.type);
    this.client.dispose();
  }

  idle(): Promise<void> {
    return this.client.sendRequest(WhenIdle.method);
  }

  /** Resolves when the server has also sent its throttled notifications. */
  async settled(): Promise<void> {
    await this.idle();
    await until(() => this.pending.count === 0);
    // Earlier notifications arrive before the answer to this request.
    await this.idle();
  }

  async open(uri: string, text: string): Promise<void> {
    const document = TextDocument.create(uri, 'plaintext', 1, text);
    this.#documents.set(uri, document);
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
  }

  /** Opens a file with its text on disk. */
  openFile(uri: string): Promise<void> {
    return this.open(uri, new TextDecoder().decode(this.files.contents.get(uri) as Uint8Array));
  }

  /** Replaces the first occurrence of `from` with `to`, as an incremental change. */
  async edit(uri: string, from: string, to: string): Promise<void> {
    const document = this.#documents.get(uri)!;
    const start = document.getText().indexOf(from);
    if (start < 0) throw new Error(`${from} is not in ${uri}`);
    this.#lastEdits.set(uri, { start, from, to });
    await this.#replace(uri, start, from.length, to);
  }

  /** Reverts the last {@link edit} of a document, which has no other changes since. */
  async undo(uri: string): Promise<void> {
    const { start, from, to } = this.#lastEdits.get(uri)!;
    await this.#replace(uri, start, to.length, from);
  }

  async #replace(uri: string, start: number, length: number, text: string): Promise<void> {
    const document = this.#documents.get(uri)!;
    const change = {
      range: { start: document.positionAt(start), end: document.positionAt(start + length) },
      text,
    };
    const version = document.version + 1;
    this.#documents.set(uri, TextDocument.update(document, [change], version));
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async filesChanged(...changes: { uri: string; type: FileChangeType }[]): Promise<void> {
    await this.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    await this.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: toFolders(added), removed: toFolders(removed) },
    });
  }

  /** Returns the position after the first character of the first `marker` in the document. */
  at(uri: string, marker: string): Position {
    const document = this.#documents.get(uri)!;
    const offset = document.getText().indexOf(marker);
    if (offset < 0) throw new Error(`${marker} is not in ${uri}`);
    return document.positionAt(offset + 1);
  }

  textAt(uri: string, range: Range): string {
    return this.#documents.get(uri)!.getText(range);
  }

  text(uri: string): string {
    return this.#documents.get(uri)!.getText();
  }

  /** Returns the hover as the user reads it: its Markdown without escapes. */
  async hoverText(uri: string, marker: string): Promise<string> {
    return (await this.hover(uri, marker)).replace(/\\([!-/:-@[-`{-~])/g, '$1');
  }

  /** Returns the Markdown of a hover; '' if there is none. */
  async hover(uri: string, marker: string): Promise<string> {
    const hover = await this.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: this.at(uri, marker),
    });
    return ((hover as Hover | null)?.contents as MarkupContent | undefined)?.value ?? '';
  }

  references(uri: string, marker: string, includeDeclaration = true): Promise<Location[] | null> {
    return this.client.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position: this.at(uri, marker),
      context: { includeDeclaration },
    });
  }

  highlights(uri: string, marker: string): Promise<DocumentHighlight[] | null> {
    return this.client.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri },
      position: this.at(uri, marker),
    });
  }

  diagnostics(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async actions(uri: string, marker: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const position = this.at(uri, marker);
    const found = await this.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...context },
    });
    return (found ?? []) as CodeAction[];
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }) as Promise<DocumentSymbol[]>;
  }

  folds(uri: string): Promise<FoldingRange[] | null> {
    return this.client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
  }

  /** Returns the semantic tokens as [type, text] pairs. */
  async tokens(uri: string, range?: Range): Promise<{ type: string; text: string; line: number }[]> {
    const result = range
      ? await this.client.sendRequest(SemanticTokensRangeRequest.type, { textDocument: { uri }, range })
      : await this.client.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    const legend = this.initialized.capabilities.semanticTokensProvider!.legend;
    const tokens: { type: string; text: string; line: number }[] = [];
    let line = 0;
    let character = 0;
    const { data } = result!;
    for (let i = 0; i < data.length; i += 5) {
      character = data[i]! > 0 ? data[i + 1]! : character + data[i + 1]!;
      line += data[i]!;
      const text = this.textAt(uri, { start: { line, character }, end: { line, character: character + data[i + 2]! } });
      tokens.push({ type: legend.tokenTypes[data[i + 3]!]!, text, line });
    }
    return tokens;
  }

  /** Returns the text after a workspace edit of one document; throws if it was made for another version. */
  applied(edit: WorkspaceEdit): string {
    const [change] = edit.documentChanges ?? [];
    if (!change || !('edits' in change)) throw new Error('no document edit');
    const document = this.#documents.get(change.textDocument.uri)!;
    if (change.textDocument.version !== document.version) throw new Error('the edit is for another version');
    return TextDocument.applyEdits(document, change.edits as { range: Range; newText: string }[]);
  }
}

function toFolders(uris: readonly string[]): WorkspaceFolder[] {
  return uris.map((uri) => ({ uri, name: uri.split('/').pop()! }));
}

/** Waits until `test` returns true; throws after many attempts. */
export async function until(test: () => boolean): Promise<void> {
  for (let looks = 0; looks < 10_000; looks++) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  throw new Error('the condition was never met');
}
