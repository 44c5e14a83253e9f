import type { Folder, FolderEntry, FolderView } from '../core/folder/index.ts';
import type { Settings } from '../core/settings.ts';

/** An open article with the folder that it stands in: what every feature is asked about. */
export interface ArticleContext {
  readonly uri: string;
  /** Version of the document that `view` was made from; edits are bound to it. */
  readonly version: number;
  readonly folder: Folder;
  readonly view: FolderView;
  readonly settings: Settings;
  /** URI of the article with this id. */
  uriOf(id: string): string;
  /** How a person sees the article: its path in the workspace. */
  nameOf(id: string): string;
}

export function entryOf(context: ArticleContext, id: string): FolderEntry | undefined {
  return id === context.view.entry.id ? context.view.entry : context.folder.entry(id);
}
