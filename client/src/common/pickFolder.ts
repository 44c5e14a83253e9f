import * as vscode from 'vscode';
import * as messages from './messages.ts';

/**
 * Returns the workspace folder of the active editor, or the only workspace folder; asks the user if there are several.
 * Undefined if there is none, or if the user cancels.
 */
export async function pickFolder(placeHolder: string): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const activeUri = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (activeUri && vscode.workspace.getWorkspaceFolder(activeUri)) ??
    (workspaceFolders.length === 1 ? workspaceFolders[0] : undefined);
  if (folder) return folder.uri;
  if (workspaceFolders.length === 0) {
    await vscode.window.showInformationMessage(messages.openFolderFirst());
    return undefined;
  }
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder }))?.uri;
}
