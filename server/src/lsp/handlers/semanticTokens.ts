import type { SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams } from 'vscode-languageserver';
import { getSemanticTokens } from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/semanticTokens/full` */
export function addSemanticTokensHandler(state: ServerState): void {
  state.connection.languages.semanticTokens.on(
    createArticleHandler<SemanticTokensParams, SemanticTokens>(state, 'semanticTokens', { data: [] }, (context) =>
      getSemanticTokens(context),
    ),
  );
}

/** `textDocument/semanticTokens/range` */
export function addSemanticTokensRangeHandler(state: ServerState): void {
  state.connection.languages.semanticTokens.onRange(
    createArticleHandler<SemanticTokensRangeParams, SemanticTokens>(
      state,
      'semanticTokens/range',
      { data: [] },
      (context, { range }) => getSemanticTokens(context, range),
    ),
  );
}
