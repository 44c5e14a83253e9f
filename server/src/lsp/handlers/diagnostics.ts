import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { computeDiagnostics } from '../documentDiagnostics.ts';
import type { ServerState } from '../serverState.ts';
import { createHandler } from './requestHandler.ts';

/** `textDocument/diagnostic` */
export function addDiagnosticsHandler(state: ServerState): void {
  state.connection.languages.diagnostics.on(
    createHandler<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      state,
      'diagnostic',
      async ({ textDocument, previousResultId }, token) => {
        const { resultId, items } = await computeDiagnostics(state, textDocument.uri, token);
        return resultId === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );
}
