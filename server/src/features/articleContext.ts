import type { Folder, FolderEntry, FolderView } from '../core/folder/index.ts';
import type { Settings } from '../core/settings.ts';
import type { Span } from '../core/text/index.ts';
import { formatLocation } from './messages.ts';

/** An open article, its folder and its settings: the context that every feature works on. */
export interface ArticleContext {
  /** URI of the document as the editor writes it. */
  readonly uri: string;
  /** Version of the document that `view` was created from. Edits are bound to it. */
  readonly version: number;
  readonly folder: Folder;
  readonly view: FolderView;
  readonly settings: Settings;
  /** Returns the URI of an article by its ID. */
  getUri(id: string): string;
  /** Returns the path of an article as the user knows it: relative to its workspace folder. */
  getDisplayPath(id: string): string;
}

/** Returns an article of the folder by its ID; undefined if it is no longer in the folder. */
export function getEntry(context: ArticleContext, id: string): FolderEntry | undefined {
  return id === context.view.entry.id ? context.view.entry : context.folder.entry(id);
}

/** Returns the path of an article with the 1-based line on which the span starts: "a.txt:12". */
export function formatEntryLocation(context: ArticleContext, entry: FolderEntry, { start }: Span): string {
  return formatLocation(context.getDisplayPath(entry.id), entry.lines.lineNumberAt(start));
}
