import type { ClientCapabilities, InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import type { Log } from '../core/host.ts';
import type { InitializationOptions } from '../protocol.ts';
import { createClientFiles } from './clientFiles.ts';
import { FolderRequests } from './folderRequests.ts';
import type { Platform, ServerConnection } from './platform.ts';
import { SettingsStore } from './settingsStore.ts';
import { Workspace } from './workspace.ts';
import { createWorkspaceListener } from './workspaceListener.ts';

/** The server from `initialize` to `shutdown`: what every request handler can use. */
export interface ServerState {
  readonly connection: ServerConnection;
  readonly log: Log;
  readonly workspace: Workspace;
  /** Requests about a whole folder. */
  readonly folderRequests: FolderRequests;
  readonly options: InitializationOptions;
  readonly clientCapabilities: ClientCapabilities;
  /** Workspace folders that the client had open at initialization. */
  readonly initialFolders: readonly WorkspaceFolder[];
}

/** Creates the state from the parameters of the `initialize` request. Nothing is read yet. */
export function createServerState({
  connection,
  platform,
  log,
  params,
}: {
  readonly connection: ServerConnection;
  readonly platform: Platform;
  readonly log: Log;
  readonly params: InitializeParams;
}): ServerState {
  const { capabilities } = params;
  const options: InitializationOptions = params.initializationOptions ?? {};
  const files = options.clientFiles || !platform.files ? createClientFiles(connection) : platform.files;
  const settings = new SettingsStore(connection, capabilities.workspace?.configuration === true);
  const listener = createWorkspaceListener(connection, capabilities);
  const workspace = new Workspace({ platform, files, settings, log, listener });
  return {
    connection,
    log,
    workspace,
    folderRequests: new FolderRequests(workspace, platform, files),
    options,
    clientCapabilities: capabilities,
    initialFolders: params.workspaceFolders ?? [],
  };
}
