import { ErrorCodes, FileChangeType, ResponseError, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from '../core/host.ts';
import { registerWithClient } from './clientRegistrations.ts';
import { ClientUris } from './clientUris.ts';
import { addCustomHandlers, addStandardHandlers } from './handlers/index.ts';
import { ALREADY_INITIALIZED, NOT_INITIALIZED, unhandledMethod } from './messages.ts';
import type { Platform, ServerConnection } from './platform.ts';
import { SERVER_CAPABILITIES } from './serverCapabilities.ts';
import { createServerState, type ServerState } from './serverState.ts';

/**
 * Starts the language server on a connection and listens. The same code runs in a Node process, in a web worker and in
 * tests; what differs is in `platform`.
 */
export function startServer(connection: ServerConnection, platform: Platform): void {
  const log = createLog(connection);
  const uris = new ClientUris();
  let state: ServerState | undefined;
  connection.onInitialize((params) => {
    if (state) throw new ResponseError(ErrorCodes.InvalidRequest, ALREADY_INITIALIZED);
    // Some clients omit it or send a placeholder.
    const { processId } = params;
    if (Number.isInteger(processId) && processId! > 0) platform.watchClient?.(processId!);
    state = createServerState({ connection, platform, log, uris, params });
    addStandardHandlers(state);
    addCustomHandlers(state);
    return { serverInfo: { name: 'Second Source' }, capabilities: SERVER_CAPABILITIES };
  });
  connection.onInitialized(() => {
    if (state) startWorkspace(state);
  });
  connection.onShutdown(() => {
    if (!state) throw notInitialized();
    state.publisher?.dispose();
    state.workspace.dispose();
  });
  // Called for methods without a handler; before initialization, that is all others.
  connection.onRequest((method) => {
    throw state ? new ResponseError(ErrorCodes.MethodNotFound, unhandledMethod(method)) : notInitialized();
  });
  addDocumentHandlers(connection, uris, () => state);
  connection.listen();
}

function notInitialized(): ResponseError {
  return new ResponseError(ErrorCodes.ServerNotInitialized, NOT_INITIALIZED);
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
  const { connection, uris, workspace, clientCapabilities, initialFolders } = state;
  registerWithClient(state);
  workspace.addFolders(initialFolders);
  if (clientCapabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.removeFolders(uris.removeFolders(removed));
      workspace.addFolders(uris.addFolders(added));
    });
  }
}

/** Passes on what happens to documents, files and settings. Notifications before initialization are ignored. */
function addDocumentHandlers(
  connection: ServerConnection,
  uris: ClientUris,
  getState: () => ServerState | undefined,
): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidOpen(({ document }) => {
    getState()?.workspace.didOpen(document);
    getState()?.publisher?.didOpen(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    getState()?.workspace.didChange(document.uri);
    getState()?.publisher?.didChange(document.uri);
  });
  documents.onDidClose(({ document }) => {
    getState()?.workspace.didClose(document.uri);
    getState()?.publisher?.didClose(document.uri);
  });
  documents.listen(uris.wrap(connection));
  connection.onDidChangeConfiguration(() => getState()?.workspace.reload());
  connection.onDidChangeWatchedFiles((params) => {
    const workspace = getState()?.workspace;
    for (const { uri, type } of uris.fromClient(params).changes) {
      if (type === FileChangeType.Deleted) workspace?.didDelete(uri);
      else workspace?.didCreateOrChange(uri);
    }
  });
}
