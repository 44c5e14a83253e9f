import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { Cancelled } from '../core/host.ts';
import type { ArticleContext } from '../features/articleContext.ts';
import { codeActions, offersNothing, stripAllEdit } from '../features/codeActions.ts';
import { spanOf } from '../features/convert.ts';
import { boilerplateDiagnostics, resultIdOf } from '../features/diagnostics.ts';
import { foldingRanges } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { documentHighlights, references } from '../features/references.ts';
import { semanticTokens } from '../features/semanticTokens.ts';
import { documentSymbols } from '../features/symbols.ts';
import { type InitializationOptions, StripDocument, type StripDocumentParams } from '../protocol.ts';
import type { ServerConnection } from './serverHost.ts';
import type { Workspace } from './workspace.ts';

/** Connects the protocol's requests to the features: each waits for what has changed, and answers for open articles only. */
export function registerFeatures(
  connection: ServerConnection,
  workspace: Workspace,
  options: InitializationOptions,
): void {
  /** The feature's answer, or `none` for a document that is no open article. */
  async function answer<T>(
    uri: string,
    token: CancellationToken,
    none: T,
    feature: (context: ArticleContext) => T | Promise<T>,
  ): Promise<T> {
    try {
      const context = await workspace.contextOf(uri, token);
      return context ? await feature(context) : none;
    } catch (error) {
      if (error instanceof Cancelled) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      throw error;
    }
  }

  connection.onHover(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, null, (context) =>
      hover(context, position, { commandLinks: options.commandLinks === true }, token),
    ),
  );
  connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) =>
    answer(textDocument.uri, token, [], (context) => references(context, position, includeDeclaration, token)),
  );
  connection.onDocumentHighlight(({ textDocument, position }, token) =>
    answer(textDocument.uri, token, [], (context) => documentHighlights(context, position, token)),
  );
  connection.onDocumentSymbol(({ textDocument }, token) => answer(textDocument.uri, token, [], documentSymbols));
  connection.onFoldingRanges(({ textDocument }, token) => answer(textDocument.uri, token, [], foldingRanges));
  connection.onCodeAction(({ textDocument, range, context: request }, token) => {
    if (offersNothing(request)) return [];
    return answer(textDocument.uri, token, [], async (context) =>
      (await workspace.isFaithful(context)) ? codeActions(context, range, request) : [],
    );
  });
  connection.languages.semanticTokens.on(({ textDocument }, token) =>
    answer(textDocument.uri, token, { data: [] }, (context) => semanticTokens(context)),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
    answer(textDocument.uri, token, { data: [] }, (context) =>
      semanticTokens(context, spanOf(context.view.entry, range)),
    ),
  );
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const items = await answer<Diagnostic[]>(textDocument.uri, token, [], (context) =>
      boilerplateDiagnostics(context, options.rulesDocument),
    );
    const resultId = resultIdOf(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
  connection.onRequest(StripDocument.method, ({ uri }: StripDocumentParams, token: CancellationToken) =>
    answer(uri, token, null, async (context) => ((await workspace.isFaithful(context)) ? stripAllEdit(context) : null)),
  );
}
