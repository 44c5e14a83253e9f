import type { DocumentSymbol, DocumentSymbolParams, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { getDocumentSymbols, getFoldingRanges } from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/documentSymbol` */
export function addDocumentSymbolHandler(state: ServerState): void {
  state.connection.onDocumentSymbol(
    createArticleHandler<DocumentSymbolParams, DocumentSymbol[]>(state, 'documentSymbol', [], getDocumentSymbols),
  );
}

/** `textDocument/foldingRange` */
export function addFoldingRangeHandler(state: ServerState): void {
  state.connection.onFoldingRanges(
    createArticleHandler<FoldingRangeParams, FoldingRange[]>(state, 'foldingRange', [], getFoldingRanges),
  );
}
