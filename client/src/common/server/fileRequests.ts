import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  IsFolder,
  type IsFolderParams,
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../../server/src/protocol.ts';
import * as messages from '../messages.ts';
import { encodeBase64 } from './base64.ts';

/** Schemes of files on a disk, local or remote, which the editor can search. */
const SEARCHABLE_SCHEMES = new Set(['file', 'vscode-remote']);
/** Maximum number of folders that are read at the same time. */
const MAX_PARALLEL_FOLDERS = 16;

/** Answers the server's requests to list and read files, which it cannot do itself in a web worker or a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(ListFiles.method, listFiles);
  client.onRequest<ReadFileResult, void>(ReadFile.method, readFile);
  client.onRequest<boolean, void>(IsFolder.method, isFolder);
}

async function isFolder({ uri }: IsFolderParams): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).type === vscode.FileType.Directory;
  } catch {
    return false; // it no longer exists
  }
}

async function listFiles(params: ListFilesParams, token: vscode.CancellationToken): Promise<ListFilesResult> {
  const folder = findFolderInWorkspace(params.folder);
  if (!folder) return { files: [], isTruncated: false };
  const found = SEARCHABLE_SCHEMES.has(folder.scheme)
    ? await searchFiles(folder, params, token)
    : await walkFolder(folder, params, token);
  const uris = [...found].sort();
  return { files: uris.slice(0, params.limit).map((uri) => ({ uri })), isTruncated: uris.length > params.limit };
}

/** Returns the URI of a workspace folder or of a folder below one; undefined for any other folder. */
function findFolderInWorkspace(folder: string): vscode.Uri | undefined {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const root = withoutTrailingSlash(uri.toString());
    if (root === withoutTrailingSlash(folder)) return uri;
    if (folder.startsWith(`${root}/`)) return vscode.Uri.parse(folder, true);
  }
  return undefined;
}

/** Returns a folder's path or URI without the slash at the end of a root. */
function withoutTrailingSlash(folder: string): string {
  return folder.replace(/\/$/, '');
}

/** Lists files with the editor's search. Returns their URIs. */
async function searchFiles(
  folder: vscode.Uri,
  { include, exclude, limit }: ListFilesParams,
  token: vscode.CancellationToken,
): Promise<Set<string>> {
  const found = new Set<string>();
  // The editor does not support nested braces in globs. Patterns that contain braces are not passed to it, because the
  // server filters every list by all patterns anyway.
  const braceless = exclude.filter((pattern) => !/[{},]/.test(pattern));
  for (const pattern of include) {
    const uris = await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, pattern),
      braceless.length > 0 ? new vscode.RelativePattern(folder, `{${braceless.join(',')}}`) : null,
      limit + 1,
      token,
    );
    for (const uri of uris) found.add(uri.toString());
  }
  return found;
}

/**
 * Lists files folder by folder, because the editor's search never returns for a file system provider without a search.
 * Returns their URIs; more than the limit if there are more.
 */
async function walkFolder(
  root: vscode.Uri,
  { include, skippedFolders, limit }: ListFilesParams,
  token: vscode.CancellationToken,
): Promise<Set<string>> {
  const found = new Set<string>();
  const mayMatch = createSuffixFilter(include);
  let level = [root];
  while (level.length > 0) {
    const next: vscode.Uri[] = [];
    for (let index = 0; index < level.length; index += MAX_PARALLEL_FOLDERS) {
      const batch = level.slice(index, index + MAX_PARALLEL_FOLDERS);
      const entries = await Promise.all(batch.map(readFolder));
      if (token.isCancellationRequested || found.size > limit) return found;
      for (const [position, folder] of batch.entries()) {
        for (const [name, type] of entries[position]!) {
          const uri = vscode.Uri.joinPath(folder, name);
          // A symbolic link matches neither type, so that nothing outside of the folder is read.
          if (type === vscode.FileType.File && mayMatch(name)) found.add(uri.toString());
          else if (type === vscode.FileType.Directory && !skippedFolders.includes(name)) next.push(uri);
        }
      }
    }
    level = next;
  }
  return found;
}

async function readFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // deleted in the meantime, or not readable: the other folders are still listed
  }
}

/**
 * Returns a predicate: whether a file name can match one of the glob patterns, judging by the file extension at the end of
 * the pattern. The server matches the whole patterns.
 */
function createSuffixFilter(patterns: readonly string[]): (name: string) => boolean {
  const suffixes = patterns.map((pattern) => /\.\w+$/.exec(pattern)?.[0] ?? '');
  return (name) => suffixes.some((suffix) => name.endsWith(suffix));
}

async function readFile(params: ReadFileParams): Promise<ReadFileResult> {
  const uri = vscode.Uri.parse(params.uri);
  try {
    if (!(await isInsideWorkspace(uri))) {
      return { error: 'no-permission', message: messages.outsideWorkspace() };
    }
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > params.limit) return { error: 'too-large', message: messages.fileTooLarge(size) };
    return { base64: encodeBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return createErrorResult(error);
  }
}

/**
 * Whether a file is inside a workspace folder, according to its path and without following symbolic links.
 *
 * @throws if the file does not exist
 */
async function isInsideWorkspace(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || uri.path.split('/').includes('..')) return false;
  const root = withoutTrailingSlash(folder.uri.path);
  let path = root;
  for (const name of uri.path.slice(root.length + 1).split('/')) {
    path += `/${name}`;
    const { type } = await vscode.workspace.fs.stat(uri.with({ path }));
    if (type & vscode.FileType.SymbolicLink) return false;
  }
  return true;
}

function createErrorResult(error: unknown): ReadFileResult {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return { error: 'not-found', message };
  if (code === 'NoPermissions') return { error: 'no-permission', message };
  return { error: 'failed', message };
}
