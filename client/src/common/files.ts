import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../server/src/protocol.ts';
import { toBase64 } from './base64.ts';

/** Those of the disk, here or on a remote machine: the editor searches them itself. */
const SEARCHED_SCHEMES = new Set(['file', 'vscode-remote']);
/** Folders that are read at the same time. */
const PARALLEL_FOLDERS = 16;
/** Folders that no article lives in; skipped when a folder is walked, because walking them is slow. */
const SKIPPED_FOLDERS = new Set(['.git', 'node_modules']);

/** Answers the server's questions for files, which it cannot reach itself in a worker or a virtual workspace. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(ListFiles.method, listFiles),
    client.onRequest<ReadFileResult, void>(ReadFile.method, readFile),
  );
}

async function listFiles(params: ListFilesParams, token: vscode.CancellationToken): Promise<ListFilesResult> {
  const folder = folderInWorkspace(params.folder);
  if (!folder) return { files: [], truncated: false };
  const found = SEARCHED_SCHEMES.has(folder.scheme)
    ? await search(folder, params, token)
    : await walk(folder, params, token);
  const uris = [...found].sort();
  return { files: uris.slice(0, params.limit).map((uri) => ({ uri })), truncated: uris.length > params.limit };
}

/** A workspace folder, or a folder below one; undefined for any other. */
function folderInWorkspace(wanted: string): vscode.Uri | undefined {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const known = bare(uri.toString());
    if (known === bare(wanted)) return uri;
    if (wanted.startsWith(`${known}/`)) return vscode.Uri.parse(wanted, true);
  }
  return undefined;
}

/** A folder's URI without the slash that a root has at its end. */
function bare(uri: string): string {
  return uri.replace(/\/$/, '');
}

/** By the editor's own search. */
async function search(
  folder: vscode.Uri,
  { include, exclude, limit }: ListFilesParams,
  token: vscode.CancellationToken,
): Promise<Set<string>> {
  const found = new Set<string>();
  // The editor's globs know no braces within braces. Patterns with braces of their own are left to the server, which
  // filters every list by all of them.
  const plain = exclude.filter((pattern) => !/[{},]/.test(pattern));
  for (const pattern of include) {
    const uris = await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, pattern),
      plain.length > 0 ? new vscode.RelativePattern(folder, `{${plain.join(',')}}`) : null,
      limit + 1,
      token,
    );
    for (const uri of uris) found.add(uri.toString());
  }
  return found;
}

/** Folder by folder: the editor's search never answers for a file system that has brought none. */
async function walk(
  root: vscode.Uri,
  { include, limit }: ListFilesParams,
  token: vscode.CancellationToken,
): Promise<Set<string>> {
  const found = new Set<string>();
  const mayBeIncluded = endsLike(include);
  let level = [root];
  while (level.length > 0) {
    const next: vscode.Uri[] = [];
    for (let at = 0; at < level.length; at += PARALLEL_FOLDERS) {
      const batch = level.slice(at, at + PARALLEL_FOLDERS);
      const entries = await Promise.all(batch.map(readFolder));
      if (token.isCancellationRequested || found.size > limit) return found;
      for (const [index, folder] of batch.entries()) {
        for (const [name, type] of entries[index]!) {
          const uri = vscode.Uri.joinPath(folder, name);
          // A link is neither of the two: nothing outside the folder is read.
          if (type === vscode.FileType.File && mayBeIncluded(name)) found.add(uri.toString());
          else if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.has(name)) next.push(uri);
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
    return []; // gone meanwhile, or closed to us: the rest is still listed
  }
}

/** Whether a file's name can match one of the patterns, as far as their ends tell. The server looks at all of them. */
function endsLike(patterns: readonly string[]): (name: string) => boolean {
  const ends = patterns.map((pattern) => /\.\w+$/.exec(pattern)?.[0] ?? '');
  return (name) => ends.some((end) => name.endsWith(end));
}

async function readFile(params: ReadFileParams): Promise<ReadFileResult> {
  const uri = vscode.Uri.parse(params.uri);
  try {
    if (!(await isInsideWorkspace(uri))) {
      return { error: 'no-permission', message: 'The file is outside the workspace folders.' };
    }
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > params.limit) return { error: 'too-large', message: `The file has ${size} bytes.` };
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return failure(error);
  }
}

/** Inside a workspace folder, by its path and without going through a symbolic link. Throws when there is no such file. */
async function isInsideWorkspace(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || uri.path.split('/').includes('..')) return false;
  const root = folder.uri.path.replace(/\/$/, '');
  let path = root;
  for (const name of uri.path.slice(root.length + 1).split('/')) {
    path += `/${name}`;
    const { type } = await vscode.workspace.fs.stat(uri.with({ path }));
    if (type & vscode.FileType.SymbolicLink) return false;
  }
  return true;
}

function failure(error: unknown): ReadFileResult {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory') return { error: 'not-found', message };
  if (code === 'NoPermissions') return { error: 'no-permission', message };
  return { error: 'failed', message };
}
