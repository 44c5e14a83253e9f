import type { WorkspaceFolder } from 'vscode-languageserver';
import { FolderState } from './folderState.ts';

/** The workspace folders, and where a document belongs among them. */
export class FolderRegistry {
  /** Open documents outside every folder: they know of each other, and of nothing on disk. */
  readonly loose = new FolderState('', '');
  readonly #folders: FolderState[] = [];

  /** The new one; undefined for a folder that is there already. */
  add({ uri, name }: WorkspaceFolder): FolderState | undefined {
    const root = new FolderState(withoutSlash(uri), name);
    if (this.#folders.some((known) => known.uri === root.uri)) return undefined;
    this.#folders.push(root);
    // The longest folder that holds a file is its own: nested folders come first.
    this.#folders.sort((a, b) => b.uri.length - a.uri.length);
    return root;
  }

  remove({ uri }: WorkspaceFolder): FolderState | undefined {
    const at = this.#folders.findIndex((known) => known.uri === withoutSlash(uri));
    return at < 0 ? undefined : this.#folders.splice(at, 1)[0];
  }

  /** The workspace folders, the longest path first. */
  get folders(): readonly FolderState[] {
    return this.#folders;
  }

  /** The folders and the place of what stands in none. */
  get all(): readonly FolderState[] {
    return [this.loose, ...this.#folders];
  }

  /** Where a document belongs. */
  of(uri: string): FolderState {
    return this.#folders.find((root) => root.holds(uri)) ?? this.loose;
  }

  /** The workspace folder that is the one at `uri`, or holds it. */
  at(uri: string): FolderState | undefined {
    const folder = withoutSlash(uri);
    return this.#folders.find((root) => root.uri === folder || root.holds(folder));
  }
}

export function withoutSlash(uri: string): string {
  return uri.replace(/\/$/, '');
}
