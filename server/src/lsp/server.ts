import { FileChangeType, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from '../core/host.ts';
import { registerWithClient } from './clientRegistrations.ts';
import { addCustomHandlers, addStandardHandlers } from './handlers/index.ts';
import type { Platform, ServerConnection } from './platform.ts';
import { SERVER_CAPABILITIES } from './serverCapabilities.ts';
import { createServerState, type ServerState } from './serverState.ts';

/**
 * Starts the language server on a connection and listens. The same code runs in a Node process, in a web worker and in
 * tests; what differs is in `platform`.
 */
export function startServer(connection: ServerConnection, platform: Platform): void {
  const log = createLog(connection);
  let state: ServerState | undefined;
  connection.onInitialize((params) => {
    state = createServerState({ connection, platform, log, params });
    addStandardHandlers(state);
    addCustomHandlers(state);
    return { serverInfo: { name: 'Second Source' }, capabilities: SERVER_CAPABILITIES };
  });
  connection.onInitialized(() => {
    if (state) startWorkspace(state);
  });
  connection.onShutdown(() => state?.workspace.dispose());
  addDocumentHandlers(connection, () => state);
  connection.listen();
}

function createLog(connection: ServerConnection): Log {
  return {
    info: (message) => connection.console.info(message),
    warn: (message) => connection.console.warn(message),
    error: (message) => connection.console.error(message),
  };
}

/** Indexes the workspace folders and follows their changes. */
function startWorkspace(state: ServerState): void {
  const { connection, workspace, clientCapabilities, initialFolders } = state;
  void registerWithClient(state);
  workspace.addFolders(initialFolders);
  if (clientCapabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.removeFolders(removed);
      workspace.addFolders(added);
    });
  }
}

/** Passes on what happens to documents, files and settings. Notifications before initialization are ignored. */
function addDocumentHandlers(connection: ServerConnection, getState: () => ServerState | undefined): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(({ document }) => getState()?.workspace.didOpen(document));
  documents.onDidChangeContent(({ document }) => getState()?.workspace.didChange(document.uri));
  documents.onDidClose(({ document }) => getState()?.workspace.didClose(document.uri));
  documents.listen(connection);
  connection.onDidChangeConfiguration(() => getState()?.workspace.reload());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const workspace = getState()?.workspace;
    for (const { uri, type } of changes) {
      if (type === FileChangeType.Deleted) workspace?.didDelete(uri);
      else workspace?.didCreateOrChange(uri);
    }
  });
}
