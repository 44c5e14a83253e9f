import * as vscode from 'vscode';
import type { WorkspaceLookup } from './validateArguments.ts';

/** The {@link WorkspaceLookup} of the editor. */
export const workspaceLookup: WorkspaceLookup = {
  parsePath(uri) {
    try {
      return vscode.Uri.parse(uri, true).path;
    } catch {
      return undefined;
    }
  },
  contains(text) {
    const uri = vscode.Uri.parse(text, true);
    return (
      vscode.workspace.getWorkspaceFolder(uri) !== undefined ||
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
    );
  },
};
