import type { DocumentSymbol, DocumentSymbolParams, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingRanges } from '../../features/folding.ts';
import { documentSymbols } from '../../features/symbols.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/documentSymbol` */
export function addDocumentSymbolHandler(state: ServerState): void {
  state.connection.onDocumentSymbol(
    createArticleHandler<DocumentSymbolParams, DocumentSymbol[]>(state, 'documentSymbol', [], documentSymbols),
  );
}

/** `textDocument/foldingRange` */
export function addFoldingRangeHandler(state: ServerState): void {
  state.connection.onFoldingRanges(
    createArticleHandler<FoldingRangeParams, FoldingRange[]>(state, 'foldingRange', [], foldingRanges),
  );
}
