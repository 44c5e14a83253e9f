import type { CancellationToken, ClientCapabilities } from 'vscode-languageserver';
import { DocumentKind, type DocumentKindParams, Status, type StatusParams } from '../protocol.ts';
import { fileProgress } from './messages.ts';
import type { ServerConnection } from './platform.ts';

/** What the client shows that is no longer true, although no document changed. */
export interface RefreshRequest {
  /** The boilerplate of an open article, and with it its diagnostics and semantic tokens. */
  readonly boilerplate: boolean;
  /** Inlay hints that count links, if the settings show them. */
  readonly inlayHints: boolean;
  /** Conflicts among the diagnostics, if the settings show them. */
  readonly conflicts: boolean;
}

/** Progress of long work, shown to the user. */
export interface Progress {
  report(done: number, total: number): void;
  done(): void;
  /** Cancelled by the user. */
  readonly token: CancellationToken;
}

/** What the workspace reports to the client. Every method may be called at any time. */
export interface WorkspaceListener {
  status(params: StatusParams): void;
  documentKind(params: DocumentKindParams): void;
  requestRefresh(what: RefreshRequest): void;
  startProgress(title: string): Promise<Progress>;
}

/** Creates the listener that sends everything to the client, as far as the client supports it. */
export function createWorkspaceListener(
  connection: ServerConnection,
  { workspace: supported = {} }: ClientCapabilities,
): WorkspaceListener {
  return {
    status: (status) => void connection.sendNotification(Status.method, status),
    documentKind: (kind) => void connection.sendNotification(DocumentKind.method, kind),
    requestRefresh({ boilerplate, inlayHints, conflicts }) {
      const { languages } = connection;
      if ((boilerplate || conflicts) && supported.diagnostics?.refreshSupport) languages.diagnostics.refresh();
      if (boilerplate && supported.semanticTokens?.refreshSupport) languages.semanticTokens.refresh();
      if (inlayHints && supported.inlayHint?.refreshSupport) languages.inlayHint.refresh();
    },
    startProgress: (title) => startProgress(connection, title),
  };
}

async function startProgress(connection: ServerConnection, title: string): Promise<Progress> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title, 0, undefined, true);
  let reported = -1;
  return {
    report(done, total) {
      const percentage = Math.floor((100 * done) / Math.max(1, total));
      if (percentage !== reported) progress.report(percentage, fileProgress(done, total));
      reported = percentage;
    },
    done: () => progress.done(),
    token: progress.token,
  };
}
