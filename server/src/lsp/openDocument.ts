import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FolderView } from '../core/folder/index.ts';

/** A document that the client has open. */
export interface OpenDocument {
  readonly document: TextDocument;
  /** Version that the folder holds; -1 before the first. */
  version: number;
  article: boolean;
  /** Whether the client was told what the document is. */
  announced: boolean;
  /** What its diagnostics were last made from: null when it was no article then, undefined before they were asked for. */
  diagnosed: FolderView | null | undefined;
}

/**
 * Whether the client shows diagnostics of the document that are no longer true, although it did not change: that is what
 * nobody but the server can know. After an edit the client asks by itself.
 */
export function isOutdated({ diagnosed }: OpenDocument, view: FolderView | undefined): boolean {
  if (diagnosed === undefined) return false;
  if (diagnosed === null || !view) return (diagnosed ?? undefined) !== view;
  return diagnosed !== view && diagnosed.entry === view.entry;
}
