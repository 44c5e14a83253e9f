import * as vscode from 'vscode';
import type { Location } from '../../../server/src/protocol.ts';
import type { LanguageModeTracker } from './languageMode.ts';
import { toEditorRange } from './protocolConversion.ts';

/** Returns the active editor, unless the user has turned the extension off for its document. Otherwise shows `hint`. */
export async function getActiveArticle(
  languageModes: LanguageModeTracker,
  hint: string,
): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && !languageModes.isDisabled(editor.document.uri.toString())) return editor;
  await vscode.window.showInformationMessage(hint);
  return undefined;
}

/** Opens a document and selects a range in it. */
export async function showLocation({ uri, range }: Location): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: toEditorRange(range) });
}
