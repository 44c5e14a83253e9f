import type { DocumentHighlight, DocumentHighlightParams, Location, ReferenceParams } from 'vscode-languageserver';
import { getDocumentHighlights, getReferences } from '../../features/index.ts';
import type { ServerState } from '../serverState.ts';
import { createArticleHandler } from './requestHandler.ts';

/** `textDocument/references` */
export function addReferencesHandler(state: ServerState): void {
  state.connection.onReferences(
    createArticleHandler<ReferenceParams, Location[]>(state, 'references', [], (context, params, token) =>
      getReferences(context, params.position, params.context.includeDeclaration, token),
    ),
  );
}

/** `textDocument/documentHighlight` */
export function addDocumentHighlightHandler(state: ServerState): void {
  state.connection.onDocumentHighlight(
    createArticleHandler<DocumentHighlightParams, DocumentHighlight[]>(
      state,
      'documentHighlight',
      [],
      (context, { position }, token) => getDocumentHighlights(context, position, token),
    ),
  );
}
