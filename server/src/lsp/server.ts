import {
  type CancellationToken,
  type ClientCapabilities,
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DECISION_FILE_NAME } from '../core/decisions/index.ts';
import type { Log } from '../core/host.ts';
import { FIX_ALL_KIND } from '../features/codeActions.ts';
import { SEMANTIC_TOKENS_LEGEND } from '../features/semanticTokens.ts';
import { DocumentKind, type InitializationOptions, SkippedFiles, Status, WhenIdle } from '../protocol.ts';
import { createClientFiles } from './clientFiles.ts';
import { FolderRequests } from './folderRequests.ts';
import type { Platform, ServerConnection } from './platform.ts';
import { registerFeatures } from './registerFeatures.ts';
import { SettingsStore } from './settingsStore.ts';
import { Workspace } from './workspace.ts';

export const DIAGNOSTICS_IDENTIFIER = 'second-source';

/** Wires the server to a connection and listens. The same in a Node process, in a worker and in a test. */
export function startServer(connection: ServerConnection, host: Platform): void {
  const documents = new TextDocuments(TextDocument);
  const log: Log = {
    info: (message) => connection.console.info(message),
    warn: (message) => connection.console.warn(message),
    error: (message) => connection.console.error(message),
  };
  let workspace: Workspace | undefined;
  let capabilities: ClientCapabilities = {};
  let folders: InitializeParams['workspaceFolders'] = null;

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    folders = params.workspaceFolders ?? null;
    const options: InitializationOptions = params.initializationOptions ?? {};
    const files = options.clientFiles || !host.files ? createClientFiles(connection) : host.files;
    const settings = new SettingsStore(connection, capabilities.workspace?.configuration === true);
    workspace = new Workspace(host, files, settings, log, {
      status: (status) => void connection.sendNotification(Status.method, status),
      documentKind: (kind) => void connection.sendNotification(DocumentKind.method, kind),
      outdated({ boilerplate, inlayHints, conflicts }) {
        const { diagnostics, semanticTokens, inlayHint } = capabilities.workspace ?? {};
        const { languages } = connection;
        if ((boilerplate || conflicts) && diagnostics?.refreshSupport) languages.diagnostics.refresh();
        if (boilerplate && semanticTokens?.refreshSupport) languages.semanticTokens.refresh();
        if (inlayHints && inlayHint?.refreshSupport) languages.inlayHint.refresh();
      },
      async progress(title) {
        const progress = await connection.window.createWorkDoneProgress();
        progress.begin(title, 0, undefined, true);
        let last = -1;
        return {
          report(done, of) {
            const percentage = Math.floor((100 * done) / Math.max(1, of));
            if (percentage !== last) progress.report(percentage, `${done} of ${of} files`);
            last = percentage;
          },
          done: () => progress.done(),
          token: progress.token,
        };
      },
    });
    registerFeatures(connection, workspace, new FolderRequests(workspace, host, files), options);
    return {
      serverInfo: { name: 'Second Source' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Second Source' },
        foldingRangeProvider: true,
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
        semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
        diagnosticProvider: {
          identifier: DIAGNOSTICS_IDENTIFIER,
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    void register();
    workspace!.addFolders(folders ?? []);
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace!.removeFolders(removed);
        workspace!.addFolders(added);
      });
    }
  });

  /** What the client can only be asked for after it is initialised. */
  async function register(): Promise<void> {
    try {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        const section = ['secondSource', 'files', 'search'];
        await connection.client.register(DidChangeConfigurationNotification.type, { section });
      }
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: '**/*.txt' },
            { globPattern: `**/${DECISION_FILE_NAME}` },
            // A folder that goes or comes takes its articles with it, and watchers name the folder alone.
            { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
          ],
        });
      }
    } catch (error) {
      log.warn(`the client refused a registration: ${error instanceof Error ? error.message : error}`);
    }
  }

  connection.onDidChangeConfiguration(() => workspace?.reload());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) workspace?.didDelete(uri);
      else workspace?.didCreateOrChange(uri);
    }
  });
  documents.onDidOpen(({ document }) => workspace?.didOpen(document));
  documents.onDidChangeContent(({ document }) => workspace?.didChange(document.uri));
  documents.onDidClose(({ document }) => workspace?.didClose(document.uri));
  connection.onRequest(WhenIdle.method, async () => {
    await workspace?.whenIdle();
    return null;
  });
  connection.onRequest(SkippedFiles.method, async (_: unknown, token: CancellationToken) => {
    await workspace?.update(token);
    return workspace?.leftOut() ?? { files: [], truncated: false };
  });
  connection.onShutdown(() => workspace?.dispose());
  documents.listen(connection);
  connection.listen();
}
