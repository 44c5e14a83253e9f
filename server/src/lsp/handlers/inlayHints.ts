import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { getInlayHints } from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/inlayHint` */
export function addInlayHintHandler(state: ServerState): void {
  state.connection.languages.inlayHint.on(
    createArticleHandler<InlayHintParams, InlayHint[]>(state, 'inlayHint', [], (context, { range }) =>
      context.settings.inlayHints ? getInlayHints(context, range) : [],
    ),
  );
}
