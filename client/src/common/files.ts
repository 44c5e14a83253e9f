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
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => bare(uri.toString()) === bare(params.folder));
  if (!folder) return { files: [], truncated: false };
  const found = new Map<string, vscode.Uri>();
  // The editor's globs know no braces within braces. Patterns with braces of their own are left to the server, which
  // filters every list by all of them.
  const exclude = params.exclude.filter((pattern) => !/[{},]/.test(pattern));
  for (const include of params.include) {
    const uris = await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, include),
      exclude.length > 0 ? new vscode.RelativePattern(folder, `{${exclude.join(',')}}`) : null,
      params.limit + 1,
      token,
    );
    for (const uri of uris) found.set(uri.toString(), uri);
  }
  // Virtual file systems without a search of their own find nothing: then the folder is walked.
  if (found.size === 0) await walk(folder.uri, params.limit + 1, found, token);
  const uris = [...found.keys()].sort();
  return { files: uris.slice(0, params.limit).map((uri) => ({ uri })), truncated: uris.length > params.limit };
}

/** A folder's URI without the slash that a root has at its end. */
function bare(uri: string): string {
  return uri.replace(/\/$/, '');
}

async function walk(
  root: vscode.Uri,
  limit: number,
  found: Map<string, vscode.Uri>,
  token: vscode.CancellationToken,
): Promise<void> {
  const folders = [root];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      continue; // gone meanwhile, or closed to us: the rest is still listed
    }
    for (const [name, type] of entries) {
      if (token.isCancellationRequested || found.size >= limit) return;
      const uri = vscode.Uri.joinPath(folder, name);
      // A link is neither of the two: nothing outside the folder is read.
      if (type === vscode.FileType.File) found.set(uri.toString(), uri);
      else if (type === vscode.FileType.Directory && !SKIPPED_FOLDERS.has(name)) folders.push(uri);
    }
  }
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
