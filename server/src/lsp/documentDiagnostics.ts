import type { CancellationToken } from 'vscode-languageserver';
import { computeResultId, getBoilerplateDiagnostics, getConflictDiagnostics } from '../features/index.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { DocumentDiagnostics } from './diagnosticsPublisher.ts';
import type { Workspace } from './workspace.ts';

/**
 * Computes the diagnostics of a document and records that the client gets them. The list is empty if the document is not an
 * open article.
 */
export async function computeDiagnostics(
  { workspace, options }: { readonly workspace: Workspace; readonly options: InitializationOptions },
  uri: string,
  token?: CancellationToken,
): Promise<DocumentDiagnostics> {
  const context = await workspace.contextOf(uri, token);
  // The client discards the response to a cancelled request.
  if (!token?.isCancellationRequested) workspace.recordPublishedDiagnostics(uri, context);
  if (!context) return { resultId: computeResultId(0, []), items: [] };
  const items = [
    ...getBoilerplateDiagnostics(context, options.rulesDocument),
    ...(context.settings.conflicts ? getConflictDiagnostics(context) : []),
  ];
  return { resultId: computeResultId(context.version, items), items };
}
