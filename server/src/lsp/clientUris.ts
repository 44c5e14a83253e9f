import type { TextDocuments, WorkspaceFolder } from 'vscode-languageserver';
import { removeTrailingSlash } from './folderRegistry.ts';
import { normalizeUri } from './normalizeUri.ts';

/** The notifications of a connection that {@link TextDocuments} handles. */
type TextDocumentConnection = Parameters<TextDocuments<{ uri: string }>['listen']>[0];

/**
 * Translates URIs at the door of the server: inside, each document has one spelling, that of {@link normalizeUri}; the
 * client is sent the spelling that it used for the open document, or for the folder that contains the file. Many clients
 * compare URIs as strings.
 */
export class ClientUris {
  /** The client's spelling of each open document, by normalized URI. */
  readonly #documents = new Map<string, string>();
  /** The same for each workspace folder, without a slash at the end. */
  readonly #folders = new Map<string, string>();

  /** Returns a copy of a message from the client with normalized URIs. */
  fromClient<T>(message: T): T {
    return mapUris(message, normalizeUri);
  }

  /** Returns a copy of a message to the client with the client's URIs; the message itself if there is nothing to change. */
  toClient<T>(message: T): T {
    // VS Code spells URIs as the server does, and results can be large.
    if (isIdentity(this.#documents) && isIdentity(this.#folders)) return message;
    return mapUris(message, (uri) => this.toClientUri(uri));
  }

  /** Returns the client's spelling of a normalized URI. A URI in the client's spelling is returned as it is. */
  toClientUri(uri: string): string {
    const document = this.#documents.get(uri) ?? this.#folders.get(uri);
    if (document !== undefined) return document;
    let longest = '';
    for (const folder of this.#folders.keys())
      if (folder.length > longest.length && uri.startsWith(`${folder}/`)) longest = folder;
    return longest === '' ? uri : this.#folders.get(longest)! + uri.slice(longest.length);
  }

  /** Returns the folders with normalized URIs, and remembers how the client spells them. */
  addFolders(folders: readonly WorkspaceFolder[]): WorkspaceFolder[] {
    for (const { uri } of folders) {
      const spelling = removeTrailingSlash(uri);
      this.#folders.set(normalizeUri(spelling), spelling);
    }
    return this.fromClient([...folders]);
  }

  /** Returns the folders with normalized URIs, and forgets how the client spells them. */
  removeFolders(folders: readonly WorkspaceFolder[]): WorkspaceFolder[] {
    for (const { uri } of folders) this.#folders.delete(normalizeUri(removeTrailingSlash(uri)));
    return this.fromClient([...folders]);
  }

  /**
   * Returns a connection whose notifications about documents have normalized URIs. A document has the client's spelling
   * until the notification that it was closed has been handled.
   */
  wrap(connection: TextDocumentConnection): TextDocumentConnection {
    return {
      onDidOpenTextDocument: (handler) =>
        connection.onDidOpenTextDocument((params) => {
          this.#documents.set(normalizeUri(params.textDocument.uri), params.textDocument.uri);
          handler(this.fromClient(params));
        }),
      onDidChangeTextDocument: (handler) =>
        connection.onDidChangeTextDocument((params) => handler(this.fromClient(params))),
      onDidCloseTextDocument: (handler) =>
        connection.onDidCloseTextDocument((params) => {
          handler(this.fromClient(params));
          this.#documents.delete(normalizeUri(params.textDocument.uri));
        }),
      onWillSaveTextDocument: (handler) =>
        connection.onWillSaveTextDocument((params) => handler(this.fromClient(params))),
      onWillSaveTextDocumentWaitUntil: (handler) =>
        connection.onWillSaveTextDocumentWaitUntil((params, token) => handler(this.fromClient(params), token)),
      onDidSaveTextDocument: (handler) =>
        connection.onDidSaveTextDocument((params) => handler(this.fromClient(params))),
    };
  }
}

function isIdentity(spellings: ReadonlyMap<string, string>): boolean {
  for (const [normalized, spelling] of spellings) if (normalized !== spelling) return false;
  return true;
}

/**
 * Returns a copy in which `map` was applied to every URI: each string property whose name is "uri" or ends in "Uri". All
 * messages of the Language Server Protocol and of `protocol.ts` that the server uses name their URIs so.
 */
function mapUris<T>(value: T, map: (uri: string) => string): T {
  if (typeof value !== 'object' || value === null) return value;
  // Semantic tokens are long lists of numbers.
  if (Array.isArray(value))
    return (typeof value[0] === 'object' ? value.map((item) => mapUris(item, map)) : value) as T;
  const mapped = Object.entries(value).map(([name, property]) => [
    name,
    typeof property === 'string' ? (/^uri$|Uri$/.test(name) ? map(property) : property) : mapUris(property, map),
  ]);
  return Object.fromEntries(mapped) as T;
}
