/**
 * One handler per request. Each is a function from the server's state that registers itself on the connection; waiting,
 * cancellation and errors are in `requestHandler.ts`, the answers in `server/src/features`.
 */
import type { ServerState } from '../serverState.ts';
import { addCodeActionHandler } from './codeActions.ts';
import {
  addAddDecisionHandler,
  addRemoveDecisionHandler,
  addRemovedLinesHandler,
  addSameFactCandidatesHandler,
  addShowDecisionsHandler,
} from './decisions.ts';
import { addDiagnosticsHandler } from './diagnostics.ts';
import { addHoverHandler } from './hover.ts';
import { addInlayHintHandler } from './inlayHints.ts';
import { addDocumentHighlightHandler, addReferencesHandler } from './references.ts';
import { addSemanticTokensHandler, addSemanticTokensRangeHandler } from './semanticTokens.ts';
import {
  addStripDocumentHandler,
  addStripFilesHandler,
  addStripFolderHandler,
  addStrippedTextHandler,
} from './strip.ts';
import { addDocumentSymbolHandler, addFoldingRangeHandler } from './symbols.ts';
import { addQuotesBySpeakerHandler, addSkippedFilesHandler, addWhenIdleHandler } from './workspace.ts';

/** Registers the handlers of the Language Server Protocol's own requests. */
export function addStandardHandlers(state: ServerState): void {
  addHoverHandler(state);
  addReferencesHandler(state);
  addDocumentHighlightHandler(state);
  addDocumentSymbolHandler(state);
  addFoldingRangeHandler(state);
  addCodeActionHandler(state);
  addSemanticTokensHandler(state);
  addSemanticTokensRangeHandler(state);
  addDiagnosticsHandler(state);
  addInlayHintHandler(state);
}

/** Registers the handlers of the requests in `server/src/protocol.ts`. */
export function addCustomHandlers(state: ServerState): void {
  addAddDecisionHandler(state);
  addRemoveDecisionHandler(state);
  addRemovedLinesHandler(state);
  addShowDecisionsHandler(state);
  addSameFactCandidatesHandler(state);
  addQuotesBySpeakerHandler(state);
  addStripDocumentHandler(state);
  addStrippedTextHandler(state);
  addStripFolderHandler(state);
  addStripFilesHandler(state);
  addSkippedFilesHandler(state);
  addWhenIdleHandler(state);
}
