import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import {
  type ArticleContext,
  canOfferActions,
  getDecisionActions,
  getStripActions,
  requestsQuickFixes,
} from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/codeAction` */
export function addCodeActionHandler(state: ServerState): void {
  const handle = createArticleHandler<CodeActionParams, CodeAction[]>(state, 'codeAction', [], (context, params) =>
    findActions(state, context, params),
  );
  // Answered without waiting if the client asks for kinds that the server does not offer, as on every save.
  state.connection.onCodeAction((params, token) => (canOfferActions(params.context) ? handle(params, token) : []));
}

async function findActions(
  { workspace, options }: ServerState,
  context: ArticleContext,
  { range, context: request }: CodeActionParams,
): Promise<CodeAction[]> {
  const canRecordDecisions = options.decisions === true;
  const actions: CodeAction[] = [];
  if (await workspace.isLosslesslyDecoded(context))
    actions.push(...getStripActions(context, range, request, { clientRecordsRemovedLines: canRecordDecisions }));
  if (canRecordDecisions && requestsQuickFixes(request)) actions.push(...getDecisionActions(context, range));
  return actions;
}
