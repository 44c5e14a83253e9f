import * as vscode from 'vscode';
import { type AddDecisionResult, RemovedLines, type RemovedLinesParams } from '../../../../server/src/protocol.ts';
import * as messages from '../messages.ts';
import type { LanguageServer } from '../server/languageServer.ts';

/** The only file name that decisions are written to, whatever the server returns. */
const DECISION_FILE_NAME = '.second-source.json';

/**
 * Writes a decision file that the server has created. Returns false, after showing the error, if the server returned one.
 *
 * @throws if the file is not the decision file of a workspace folder, or cannot be written
 */
export async function writeDecisionFile(result: AddDecisionResult): Promise<boolean> {
  if ('error' in result) {
    await vscode.window.showErrorMessage(result.error);
    return false;
  }
  const uri = vscode.Uri.parse(result.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || uri.toString() !== vscode.Uri.joinPath(folder.uri, DECISION_FILE_NAME).toString()) {
    throw new Error(messages.decisionFileOutsideFolder(DECISION_FILE_NAME));
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(result.text));
  return true;
}

/**
 * Records in the decision file that recurring lines have been removed, or that they are back. Returns false, after showing
 * the error, if the server returned one.
 */
export async function recordRemovedLines(server: LanguageServer, params: RemovedLinesParams): Promise<boolean> {
  const result = await server.request(RemovedLines, params);
  return result === null || writeDecisionFile(result);
}
