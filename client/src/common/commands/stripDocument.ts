import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { StripDocument } from '../../../../server/src/protocol.ts';
import { applyEdit } from '../applyEdit.ts';
import { getActiveArticle } from '../editors.ts';
import type { LanguageModeTracker } from '../languageMode.ts';
import * as messages from '../messages.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { recordRemovedLines } from './decisionFile.ts';

/** "Strip Boilerplate in File": one edit, so that one undo restores the text. */
export async function stripActiveDocument(server: LanguageServer, languageModes: LanguageModeTracker): Promise<void> {
  const editor = await getActiveArticle(languageModes, messages.openArticleToStrip());
  if (!editor) return;
  const { document } = editor;
  const { version } = document;
  const uri = document.uri.toString();
  const result = await server.request(StripDocument, { uri });
  if (!result) {
    await vscode.window.showInformationMessage(messages.noBoilerplateInFile());
    return;
  }
  // The offsets of the edit are valid only for the text that the server has analyzed.
  const edit = result.edit as WorkspaceEdit;
  if (document.version !== version || !(await applyEdit(await server.getClient(), edit))) {
    await vscode.window.showWarningMessage(messages.fileChangedMeanwhile());
    return;
  }
  // Removed lines still count as evidence that the same lines of other files recur. There is no recurrence without a folder.
  if (result.removedLines.length > 0 && vscode.workspace.getWorkspaceFolder(document.uri)) {
    await recordRemovedLines(server, { uri, lines: result.removedLines, isRemoved: true });
  }
}
