import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_ALL_KIND, SEMANTIC_TOKENS_LEGEND } from '../features/index.ts';

/** Identifies the server's diagnostics among those of other servers. */
const DIAGNOSTICS_IDENTIFIER = 'second-source';

/** What the server offers to the client. */
export const SERVER_CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: { label: 'Second Source' },
  foldingRangeProvider: true,
  inlayHintProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
  semanticTokensProvider: { legend: SEMANTIC_TOKENS_LEGEND, full: true, range: true },
  diagnosticProvider: {
    identifier: DIAGNOSTICS_IDENTIFIER,
    interFileDependencies: true,
    workspaceDiagnostics: false,
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
