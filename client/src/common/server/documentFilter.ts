import type { TextDocument } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Schemes of documents that can be articles outside of the workspace folders. */
const STANDALONE_SCHEMES = new Set(['file', 'untitled', 'vscode-remote']);

export interface DocumentFilterHost {
  /** Called when a document is opened or its language mode has changed, before {@link isDisabled} is asked. */
  recordLanguage(document: TextDocument): void;
  /** Whether the user has turned the extension off for the document. */
  isDisabled(uri: string): boolean;
  isInWorkspace(uri: string): boolean;
}

/**
 * Creates middleware that hides documents from the server: those for which the user has turned the extension off, and
 * copies that the editor has created to show something, such as an older version or the preview of an edit.
 *
 * @param onReopen called after a hidden document has been opened on the server after all. In the meantime the middleware
 *   returned empty results, which the client has cached.
 */
export function createDocumentFilter(host: DocumentFilterHost, onReopen: (document: TextDocument) => void): Middleware {
  const opened = new Set<string>();
  const hidden = new Set<string>();
  return {
    didOpen: async (document, next) => {
      host.recordLanguage(document);
      const uri = document.uri.toString();
      if (isHidden(uri, host)) {
        hidden.add(uri);
        return;
      }
      opened.add(uri);
      await next(document);
      if (hidden.delete(uri)) onReopen(document);
    },
    didChange: async (event, next) => {
      if (opened.has(event.document.uri.toString())) await next(event);
    },
    didClose: async (document, next) => {
      if (opened.delete(document.uri.toString())) await next(document);
    },
    sendRequest: async (type, params, token, next) => {
      const uri = (params as { textDocument?: { uri?: unknown } } | undefined)?.textDocument?.uri;
      if (typeof uri !== 'string' || !isHidden(uri, host)) return next(type, params, token);
      const method = typeof type === 'string' ? type : type.method;
      const emptyResult = method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
      return emptyResult as Awaited<ReturnType<typeof next>>;
    },
  };
}

/** Whether the server must not see the document. */
export function isHidden(uri: string, host: Pick<DocumentFilterHost, 'isDisabled' | 'isInWorkspace'>): boolean {
  return host.isDisabled(uri) || (!STANDALONE_SCHEMES.has(uri.slice(0, uri.indexOf(':'))) && !host.isInWorkspace(uri));
}
