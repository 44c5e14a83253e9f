import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { encodePath } from './normalizeUri.ts';

/**
 * Returns the folders that the client has open at initialization. Clients without workspace folders send the deprecated
 * `rootUri`, and old ones only the deprecated `rootPath`; an empty list means that no workspace folder is open.
 */
export function findInitialFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): WorkspaceFolder[] {
  if (workspaceFolders) return [...workspaceFolders];
  const uri = rootUri || (rootPath ? pathToFileUri(rootPath) : undefined);
  return uri ? [{ uri, name: nameOf(uri) }] : [];
}

/** Returns the `file:` URI of an absolute path of either platform: the server may run in a worker, without `node:path`. */
function pathToFileUri(path: string): string {
  const isWindowsPath = /^[A-Za-z]:[\\/]|^\\\\/.test(path);
  const slashed = isWindowsPath ? path.replaceAll('\\', '/') : path;
  // In `//server/share`, the server is the authority of the URI.
  if (isWindowsPath && slashed.startsWith('//')) return `file:${encodePath(slashed)}`;
  return `file://${encodePath(slashed.startsWith('/') ? slashed : `/${slashed}`)}`;
}

function nameOf(uri: string): string {
  const segment = uri.replace(/\/+$/, '').split('/').pop()!;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
