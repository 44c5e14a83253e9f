/**
 * What the editor shows: one function per LSP feature.
 *
 * Every function takes an {@link ArticleContext} (an open article, its folder and the settings) and the parameters of
 * the request, and returns the LSP type of the response. The functions are pure and synchronous: `lsp` waits for the
 * article to be up to date, calls one of them and sends the result. They use only the analysis that the folder already
 * has and parse nothing. Positions and ranges are those of the protocol (zero-based lines, UTF-16 characters); offsets
 * inside are UTF-16 offsets, converted only in `positions.ts`. Article text reaches the editor only through
 * `markdown.ts`, which makes sure that it is shown as text. Strings that the user sees are in `messages.ts`.
 */
export type { ArticleContext } from './articleContext.ts';
export {
  computeResultId,
  getBoilerplateDiagnostics,
} from './boilerplateDiagnostics.ts';
export { canOfferActions, FIX_ALL_KIND, requestsQuickFixes } from './codeActionKinds.ts';
export { getConflictDiagnostics } from './conflictDiagnostics.ts';
export { getDecisionActions } from './decisionActions.ts';
export { getStrippedText, planDocumentStrip } from './documentStrip.ts';
export { getDocumentSymbols } from './documentSymbols.ts';
export { computeStripTotals, createStripFolderEdit, isStripTier, type StrippableArticle } from './folderStrip.ts';
export { getFoldingRanges } from './foldingRanges.ts';
export { getHover, type HoverOptions } from './hover.ts';
export { getInlayHints } from './inlayHints.ts';
export { listDecisions } from './listDecisions.ts';
export { listQuotesBySpeaker } from './quotesBySpeaker.ts';
export { getDocumentHighlights, getReferences } from './references.ts';
export { resolveDecision } from './resolveDecision.ts';
export { findSameFactCandidates } from './sameFactCandidates.ts';
export { getSemanticTokens, SEMANTIC_TOKENS_LEGEND } from './semanticTokens.ts';
export { getStripActions, type StripActionOptions } from './stripActions.ts';
