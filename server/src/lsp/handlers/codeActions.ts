import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { ArticleContext } from '../../features/articleContext.ts';
import { codeActions, offersNothing, wantsQuickFixes } from '../../features/codeActions.ts';
import { decisionActions } from '../../features/decisionActions.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/codeAction` */
export function addCodeActionHandler(state: ServerState): void {
  const handle = createArticleHandler<CodeActionParams, CodeAction[]>(state, 'codeAction', [], (context, params) =>
    findActions(state, context, params),
  );
  // Answered without waiting if the client asks for kinds that the server does not offer, as on every save.
  state.connection.onCodeAction((params, token) => (offersNothing(params.context) ? [] : handle(params, token)));
}

async function findActions(
  { workspace, options }: ServerState,
  context: ArticleContext,
  { range, context: request }: CodeActionParams,
): Promise<CodeAction[]> {
  const canRecordDecisions = options.decisions === true;
  const actions: CodeAction[] = [];
  if (await workspace.isLosslesslyDecoded(context))
    actions.push(...codeActions(context, range, request, { remembers: canRecordDecisions }));
  if (canRecordDecisions && wantsQuickFixes(request)) actions.push(...decisionActions(context, range));
  return actions;
}
