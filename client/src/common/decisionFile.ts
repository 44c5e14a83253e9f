import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AddDecisionResult,
  RemovedLines,
  type RemovedLinesParams,
  type RemovedLinesResult,
} from '../../../server/src/protocol.ts';

/** In Node and in the worker alike; of the two, this part of the client has the types of neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The one name that decisions are written to, whatever the server says. */
const DECISION_FILE_NAME = '.second-source.json';

/** Writes what the server made of a decision; shows why where it made nothing. True when it was written. */
export async function writeDecisionFile(client: BaseLanguageClient, result: AddDecisionResult): Promise<boolean> {
  if ('error' in result) {
    await vscode.window.showErrorMessage(result.error);
    return false;
  }
  const uri = client.protocol2CodeConverter.asUri(result.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder || uri.toString() !== vscode.Uri.joinPath(folder.uri, DECISION_FILE_NAME).toString()) {
    throw new Error(`Decisions are kept in ${DECISION_FILE_NAME} at the root of a workspace folder only.`);
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(result.text));
  return true;
}

/** Remembers lines that go because they recur, or takes that back. False, with a message, when it cannot be written. */
export async function recordRemovedLines(client: BaseLanguageClient, params: RemovedLinesParams): Promise<boolean> {
  const result = await client.sendRequest<RemovedLinesResult>(RemovedLines.method, params);
  return result === null || writeDecisionFile(client, result);
}
