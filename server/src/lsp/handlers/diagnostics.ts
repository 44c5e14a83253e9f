import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { computeResultId, getBoilerplateDiagnostics, getConflictDiagnostics } from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createHandler } from './requestHandler.ts';

/** `textDocument/diagnostic` */
export function addDiagnosticsHandler(state: ServerState): void {
  state.connection.languages.diagnostics.on(
    createHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      state,
      'diagnostic',
      async ({ textDocument, previousResultId }, token) => {
        const { version, items } = await computeDiagnostics(state, textDocument.uri, token);
        const resultId = computeResultId(version, items);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
}

async function computeDiagnostics(
  { workspace, options }: ServerState,
  uri: string,
  token: CancellationToken,
): Promise<{ version: number; items: Diagnostic[] }> {
  const context = await workspace.contextOf(uri, token);
  // The client discards the response to a cancelled request.
  if (!token.isCancellationRequested) workspace.recordPublishedDiagnostics(uri, context);
  if (!context) return { version: 0, items: [] };
  const items = [
    ...getBoilerplateDiagnostics(context, options.rulesDocument),
    ...(context.settings.conflicts ? getConflictDiagnostics(context) : []),
  ];
  return { version: context.version, items };
}
