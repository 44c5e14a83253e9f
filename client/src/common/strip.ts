import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { StripDocument, type StripDocumentParams, type StripDocumentResult } from '../../../server/src/protocol.ts';
import { recordRemovedLines } from './decisionFile.ts';
import type { LanguageModeTracker } from './languageMode.ts';

/** "Strip Boilerplate in File": one edit, undone in one step. */
export async function stripActiveDocument(client: BaseLanguageClient, choice: LanguageModeTracker): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || choice.isOff(document.uri.toString())) {
    await vscode.window.showInformationMessage('Open an article to strip its boilerplate.');
    return;
  }
  const params: StripDocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const version = document.version;
  const result = await client.sendRequest<StripDocumentResult>(StripDocument.method, params);
  if (!result) {
    await vscode.window.showInformationMessage('There is no boilerplate to strip in this file.');
    return;
  }
  // The edit's offsets hold for the text that the server saw.
  if (document.version !== version || !(await applyEdit(client, result.edit as WorkspaceEdit))) {
    await vscode.window.showWarningMessage('The file changed meanwhile, so nothing was stripped. Please try again.');
    return;
  }
  // Lines that recur go on counting when they are gone from here. Text outside a folder recurs nowhere.
  if (result.removedLines.length > 0 && vscode.workspace.getWorkspaceFolder(document.uri))
    await recordRemovedLines(client, { ...params, lines: result.removedLines, removed: true });
}

/** Makes an edit of the protocol, unless an open document has another version. False when it was not made. */
export async function applyEdit(
  client: BaseLanguageClient,
  edit: WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<boolean> {
  const versions = new Map(
    vscode.workspace.textDocuments.map((one) => [client.code2ProtocolConverter.asUri(one.uri), one.version]),
  );
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change)) continue;
    const { uri, version } = change.textDocument;
    if (version !== null && versions.has(uri) && versions.get(uri) !== version) return false;
  }
  return vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit), metadata);
}
