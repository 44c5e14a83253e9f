import type { ClientCapabilities } from 'vscode-languageserver';
import type { Log } from '../core/host.ts';
import { describeError } from '../messages/index.ts';
import {
  DocumentKind,
  type DocumentKindParams,
  type InitializationOptions,
  Status,
  type StatusParams,
} from '../protocol.ts';
import type { ClientUris } from './clientUris.ts';
import type { DiagnosticsPublisher } from './diagnosticsPublisher.ts';
import { refreshRejected } from './messages.ts';
import type { ServerConnection } from './platform.ts';
import { type Progress, startProgress } from './progress.ts';

/** What the client shows that is no longer true, although no document changed. */
export interface RefreshRequest {
  /** The boilerplate of an open article, and with it its diagnostics and semantic tokens. */
  readonly boilerplate: boolean;
  /** Inlay hints that count links, if the settings show them. */
  readonly inlayHints: boolean;
  /** Conflicts among the diagnostics, if the settings show them. */
  readonly conflicts: boolean;
}

/** What the workspace reports to the client. Every method may be called at any time. */
export interface WorkspaceListener {
  status(params: StatusParams): void;
  documentKind(params: DocumentKindParams): void;
  requestRefresh(what: RefreshRequest): void;
  startProgress(title: string): Progress;
}

/** Creates the listener that sends everything to the client, as far as the client supports it. */
export function createWorkspaceListener({
  connection,
  log,
  uris,
  publisher,
  capabilities,
  options,
}: {
  readonly connection: ServerConnection;
  readonly log: Log;
  readonly uris: ClientUris;
  readonly publisher: DiagnosticsPublisher | undefined;
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
}): WorkspaceListener {
  const supported = capabilities.workspace ?? {};
  const notify = (method: string, params: unknown) => {
    if (options.notifications) void connection.sendNotification(method, uris.toClient(params));
  };
  return {
    status: (status) => notify(Status.method, status),
    documentKind: (kind) => notify(DocumentKind.method, kind),
    requestRefresh({ boilerplate, inlayHints, conflicts }) {
      const { languages } = connection;
      // An unhandled error would end the process.
      const send = (request: Promise<void>) =>
        request.catch((error) => log.warn(refreshRejected(describeError(error))));
      if (boilerplate || conflicts) publisher?.refresh();
      if ((boilerplate || conflicts) && supported.diagnostics?.refreshSupport) send(languages.diagnostics.refresh());
      if (boilerplate && supported.semanticTokens?.refreshSupport) send(languages.semanticTokens.refresh());
      if (inlayHints && supported.inlayHint?.refreshSupport) send(languages.inlayHint.refresh());
    },
    startProgress: (title) => startProgress(connection, log, title),
  };
}
