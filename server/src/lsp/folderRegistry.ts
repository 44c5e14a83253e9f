import type { WorkspaceFolder } from 'vscode-languageserver';
import { FolderState } from './folderState.ts';

/** The workspace folders, and which of them a document belongs to. */
export class FolderRegistry {
  /** Holds open documents outside all workspace folders. They are compared with each other only. */
  readonly detached = new FolderState('', '');
  readonly #folders: FolderState[] = [];

  /** Adds a workspace folder; returns undefined if it is already there. */
  add({ uri, name }: WorkspaceFolder): FolderState | undefined {
    const state = new FolderState(removeTrailingSlash(uri), name);
    if (this.#folders.some((known) => known.uri === state.uri)) return undefined;
    this.#folders.push(state);
    // Nested folders come first, because the settings and links of the innermost folder apply to a file.
    this.#folders.sort((a, b) => b.uri.length - a.uri.length);
    return state;
  }

  /** Removes a workspace folder; returns undefined if it is not there. */
  remove({ uri }: WorkspaceFolder): FolderState | undefined {
    const index = this.#folders.findIndex((known) => known.uri === removeTrailingSlash(uri));
    return index < 0 ? undefined : this.#folders.splice(index, 1)[0];
  }

  /** The workspace folders, nested ones first. */
  get folders(): readonly FolderState[] {
    return this.#folders;
  }

  /** The workspace folders and {@link detached}. */
  get all(): readonly FolderState[] {
    return [this.detached, ...this.#folders];
  }

  /** Returns the workspace folders that contain the document, nested ones first; {@link detached} alone if none does. */
  foldersContaining(uri: string): readonly FolderState[] {
    const found = this.#folders.filter((state) => state.contains(uri));
    return found.length > 0 ? found : [this.detached];
  }

  /** Returns the innermost workspace folder that contains the document, or {@link detached}. */
  folderContaining(uri: string): FolderState {
    return this.#folders.find((state) => state.contains(uri)) ?? this.detached;
  }

  /** Returns the workspace folder at `uri`, or the innermost one that contains it; undefined if there is none. */
  folderAtOrContaining(uri: string): FolderState | undefined {
    const folder = removeTrailingSlash(uri);
    return this.#folders.find((state) => state.uri === folder || state.contains(folder));
  }
}

/** Returns the URI of a folder without a slash at its end. */
export function removeTrailingSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
