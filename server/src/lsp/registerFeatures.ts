import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { CancelledError } from '../core/host.ts';
import type { ArticleContext } from '../features/articleContext.ts';
import { codeActions, offersNothing, stripAll, strippedText, wantsQuickFixes } from '../features/codeActions.ts';
import { conflictDiagnostics } from '../features/conflicts.ts';
import { decisionActions } from '../features/decisionActions.ts';
import { boilerplateDiagnostics, resultIdOf } from '../features/diagnostics.ts';
import { foldingRanges } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { spanOf } from '../features/positions.ts';
import { quotesBySpeaker } from '../features/quotesBySpeaker.ts';
import { documentHighlights, references } from '../features/references.ts';
import { resolveDecision } from '../features/resolveDecision.ts';
import { sameFactCandidates } from '../features/sameFactCandidates.ts';
import { semanticTokens } from '../features/semanticTokens.ts';
import { documentSymbols } from '../features/symbols.ts';
import {
  AddDecision,
  type AddDecisionParams,
  type AddDecisionResult,
  type InitializationOptions,
  QuotesBySpeaker,
  type QuotesBySpeakerParams,
  type QuotesBySpeakerResult,
  RemoveDecision,
  type RemoveDecisionParams,
  type RemoveDecisionResult,
  RemovedLines,
  type RemovedLinesParams,
  type RemovedLinesResult,
  SameFactCandidates,
  type SameFactCandidatesParams,
  type SameFactCandidatesResult,
  ShowDecisions,
  type ShowDecisionsParams,
  type ShowDecisionsResult,
  StripDocument,
  type StripDocumentParams,
  type StripDocumentResult,
  StripFiles,
  type StripFilesParams,
  type StripFilesResult,
  StripFolder,
  type StripFolderParams,
  type StripFolderResult,
  StripProgress,
  type StripProgressParams,
  StrippedText,
  type StrippedTextParams,
  type StrippedTextResult,
} from '../protocol.ts';
import type { FolderRequests } from './folderRequests.ts';
import type { ServerConnection } from './platform.ts';
import type { Workspace } from './workspace.ts';

/** Connects the protocol's requests to the features: each waits for what has changed, and answers for open articles only. */
export function registerFeatures(
  connection: ServerConnection,
  workspace: Workspace,
  folders: FolderRequests,
  options: InitializationOptions,
): void {
  /** The feature's answer, or `none` for a document that is no open article. */
  async function answer<T>(
    uri: string,
    token: CancellationToken,
    none: T,
    feature: (context: ArticleContext) => T | Promise<T>,
  ): Promise<T> {
    return unlessCancelled(async () => {
      const context = await workspace.contextOf(uri, token);
      return context ? feature(context) : none;
    });
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
    return answer(textDocument.uri, token, [], async (context) => [
      ...((await workspace.isFaithful(context))
        ? codeActions(context, range, request, { remembers: options.decisions === true })
        : []),
      ...(options.decisions && wantsQuickFixes(request) ? decisionActions(context, range) : []),
    ]);
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
    const items = await unlessCancelled<Diagnostic[]>(async () => {
      const context = await workspace.contextOf(textDocument.uri, token);
      // The client throws an answer away that it cancelled.
      if (!token.isCancellationRequested) workspace.diagnosed(textDocument.uri, context);
      if (!context) return [];
      return [
        ...boilerplateDiagnostics(context, options.rulesDocument),
        ...(context.settings.conflicts ? conflictDiagnostics(context) : []),
      ];
    });
    const resultId = resultIdOf(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });
  connection.languages.inlayHint.on(({ textDocument, range }, token) =>
    answer(textDocument.uri, token, [], (context) => (context.settings.inlayHints ? inlayHints(context, range) : [])),
  );
  connection.onRequest<AddDecisionResult, void>(
    AddDecision.method,
    ({ uri, decision }: AddDecisionParams, token: CancellationToken) =>
      answer<AddDecisionResult>(uri, token, { error: 'The document is no open article.' }, async (context) => {
        const made = resolveDecision(context, decision);
        return typeof made === 'string' ? { error: made } : folders.decide(context, made);
      }),
  );
  connection.onRequest(
    SameFactCandidates.method,
    ({ uri, position }: SameFactCandidatesParams, token: CancellationToken) =>
      answer<SameFactCandidatesResult>(uri, token, { range: null, candidates: [] }, (context) =>
        sameFactCandidates(context, position, token),
      ),
  );
  connection.onRequest(QuotesBySpeaker.method, ({ uri, scope }: QuotesBySpeakerParams, token: CancellationToken) =>
    answer<QuotesBySpeakerResult>(uri, token, { groups: [], truncated: false }, (context) =>
      quotesBySpeaker(context, scope),
    ),
  );
  connection.onRequest(StripDocument.method, ({ uri }: StripDocumentParams, token: CancellationToken) =>
    answer<StripDocumentResult>(uri, token, null, async (context) =>
      (await workspace.isFaithful(context)) ? stripAll(context) : null,
    ),
  );
  connection.onRequest(StrippedText.method, ({ uri }: StrippedTextParams, token: CancellationToken) =>
    answer<StrippedTextResult>(uri, token, null, (context) => ({ text: strippedText(context) })),
  );
  connection.onRequest<RemovedLinesResult, void>(RemovedLines.method, (params: RemovedLinesParams) =>
    folders.removedLines(params),
  );
  connection.onRequest<ShowDecisionsResult, void>(ShowDecisions.method, ({ uri }: ShowDecisionsParams) =>
    folders.showDecisions(uri),
  );
  connection.onRequest<RemoveDecisionResult, void>(RemoveDecision.method, (params: RemoveDecisionParams) =>
    folders.undecide(params),
  );
  connection.onRequest<StripFolderResult, void>(
    StripFolder.method,
    ({ uri }: StripFolderParams, token: CancellationToken) => unlessCancelled(() => folders.planStrip(uri, token)),
  );
  connection.onRequest<StripFilesResult, void>(
    StripFiles.method,
    ({ uri }: StripFilesParams, token: CancellationToken) =>
      folders.stripFiles(uri, token, (done, of) => {
        const progress: StripProgressParams = { done, of };
        void connection.sendNotification(StripProgress.method, progress);
      }),
  );
}

/** A cancelled request is answered as the protocol says. */
async function unlessCancelled<T>(answer: () => Promise<T>): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof CancelledError) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    throw error;
  }
}
