import * as vscode from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { StripDocument, type StripDocumentParams } from '../../../server/src/protocol.ts';
import type { LanguageChoice } from './language-choice.ts';

/** "Strip Boilerplate in This File": one edit, undone in one step. */
export async function stripActiveDocument(client: BaseLanguageClient, choice: LanguageChoice): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || choice.isOff(document.uri.toString())) {
    await vscode.window.showInformationMessage('Open an article to strip its boilerplate.');
    return;
  }
  const params: StripDocumentParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const version = document.version;
  const edit = await client.sendRequest<WorkspaceEdit | null>(StripDocument.method, params);
  if (!edit) {
    await vscode.window.showInformationMessage('There is no boilerplate to strip in this file.');
    return;
  }
  // The edit's offsets hold for the text that the server saw.
  if (document.version !== version || !(await applyEdit(client, edit))) {
    await vscode.window.showWarningMessage('The file changed meanwhile, so nothing was stripped. Please try again.');
  }
}

async function applyEdit(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  const versions = new Map(
    vscode.workspace.textDocuments.map((one) => [client.code2ProtocolConverter.asUri(one.uri), one.version]),
  );
  for (const change of edit.documentChanges ?? []) {
    if (!('textDocument' in change)) continue;
    const { uri, version } = change.textDocument;
    if (version !== null && versions.has(uri) && versions.get(uri) !== version) return false;
  }
  return vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
