import type { ClientCapabilities, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import type { Log } from '../core/host.ts';
import type { InitializationOptions } from '../protocol.ts';
import { createClientFiles } from './clientFiles.ts';
import type { ClientUris } from './clientUris.ts';
import { DiagnosticsPublisher } from './diagnosticsPublisher.ts';
import { computeDiagnostics } from './documentDiagnostics.ts';
import { FolderRequests } from './folderRequests.ts';
import { findInitialFolders } from './initialFolders.ts';
import type { Platform, ServerConnection } from './platform.ts';
import { SettingsStore } from './settingsStore.ts';
import { Workspace } from './workspace.ts';
import { createWorkspaceListener } from './workspaceListener.ts';

/** The server from `initialize` to `shutdown`: what every request handler can use. */
export interface ServerState {
  readonly connection: ServerConnection;
  readonly log: Log;
  /** How the client spells URIs. All other URIs in the server are normalized. */
  readonly uris: ClientUris;
  /** Sends diagnostics to the client; undefined if the client requests them. */
  readonly publisher: DiagnosticsPublisher | undefined;
  readonly workspace: Workspace;
  /** Requests about a whole folder. */
  readonly folderRequests: FolderRequests;
  readonly options: InitializationOptions;
  readonly clientCapabilities: ClientCapabilities;
  /** Workspace folders that the client had open at initialization, with normalized URIs. */
  readonly initialFolders: readonly WorkspaceFolder[];
}

/** Creates the state from the parameters of the `initialize` request. Nothing is read yet. */
export function createServerState({
  connection,
  platform,
  log,
  uris,
  params,
}: {
  readonly connection: ServerConnection;
  readonly platform: Platform;
  readonly log: Log;
  readonly uris: ClientUris;
  readonly params: InitializeParams;
}): ServerState {
  const { capabilities } = params;
  const options: InitializationOptions = params.initializationOptions ?? {};
  const files = options.clientFiles || !platform.files ? createClientFiles(connection, uris) : platform.files;
  const settings = new SettingsStore({
    connection,
    platform,
    log,
    toClientUri: (uri) => uris.toClientUri(uri),
    canAskClient: capabilities.workspace?.configuration === true,
    onLateSettings: () => workspace.applySettings(),
  });
  // A client that can request diagnostics would show published ones a second time.
  const publisher = capabilities.textDocument?.diagnostic
    ? undefined
    : new DiagnosticsPublisher({
        platform,
        log,
        compute: (uri) => computeDiagnostics({ workspace, options }, uri),
        versionOf: (uri) => workspace.versionOf(uri),
        publish: (diagnostics) => void connection.sendDiagnostics(uris.toClient(diagnostics)),
      });
  const listener = createWorkspaceListener({ connection, log, uris, publisher, capabilities, options });
  const workspace: Workspace = new Workspace({ platform, files, settings, log, listener });
  return {
    connection,
    log,
    uris,
    publisher,
    workspace,
    folderRequests: new FolderRequests(workspace, platform, files),
    options,
    clientCapabilities: capabilities,
    initialFolders: uris.addFolders(findInitialFolders(params)),
  };
}
