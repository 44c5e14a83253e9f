import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { LanguageModeTracker } from './languageMode.ts';

/** Where articles are that stand in no folder of the workspace. */
const LOOSE_SCHEMES = new Set(['file', 'untitled', 'vscode-remote']);

/** A copy that the editor made to show something: an older version, a preview of an edit. It is no article of its own. */
function isCopy(uri: vscode.Uri): boolean {
  return !LOOSE_SCHEMES.has(uri.scheme) && vscode.workspace.getWorkspaceFolder(uri) === undefined;
}

/**
 * Keeps copies, and documents that a person has made plain text, from the server, and the server from them. `onReturn` is
 * told when the server has been sent a document that had been kept from it: the client was answered in its place meanwhile,
 * and takes those answers for true.
 */
export function createDocumentFilter(
  choice: LanguageModeTracker,
  onReturn: (document: vscode.TextDocument) => void,
): Middleware {
  const open = new Set<string>();
  const silenced = new Set<string>();
  const isSilent = (uri: string) => choice.isOff(uri) || isCopy(vscode.Uri.parse(uri));
  return {
    didOpen: async (document, next) => {
      choice.note(document);
      const uri = document.uri.toString();
      if (isSilent(uri)) {
        silenced.add(uri);
        return;
      }
      open.add(uri);
      await next(document);
      if (silenced.delete(uri)) onReturn(document);
    },
    didChange: async (event, next) => {
      if (open.has(event.document.uri.toString())) await next(event);
    },
    didClose: async (document, next) => {
      if (open.delete(document.uri.toString())) await next(document);
    },
    sendRequest: async (type, params, token, next) => {
      const uri = (params as { textDocument?: { uri?: unknown } } | undefined)?.textDocument?.uri;
      if (typeof uri !== 'string' || !isSilent(uri)) return next(type, params, token);
      const method = typeof type === 'string' ? type : type.method;
      const nothing = method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
      return nothing as Awaited<ReturnType<typeof next>>;
    },
  };
}
