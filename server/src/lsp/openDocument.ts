import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FolderView } from '../core/folder/index.ts';

/** A document that the client has open. */
export interface OpenDocument {
  readonly document: TextDocument;
  /** Version in the folder; -1 before the document is first read. */
  version: number;
  isArticle: boolean;
  /** Whether the client was told if the document is an article. */
  isAnnounced: boolean;
  /**
   * The view from which the client's diagnostics were made: null if the document was not an article then, undefined before
   * the client first requests diagnostics.
   */
  publishedView: FolderView | null | undefined;
}

/**
 * Whether the client shows diagnostics that are no longer true although the document did not change. Only the server can
 * detect this; after an edit, the client requests new diagnostics itself.
 */
export function hasOutdatedDiagnostics({ publishedView }: OpenDocument, view: FolderView | undefined): boolean {
  if (publishedView === undefined) return false;
  if (publishedView === null || !view) return (publishedView ?? undefined) !== view;
  return publishedView !== view && publishedView.entry === view.entry;
}
