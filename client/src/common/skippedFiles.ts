import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SkippedFiles, type SkippedFilesResult } from '../../../server/src/protocol.ts';
import { pluralize } from './status.ts';

/** "Show Skipped Files": which `.txt` files are not read as articles, and why. Opens the one that is picked. */
export async function showSkippedFiles(client: BaseLanguageClient): Promise<void> {
  const { files, truncated } = await client.sendRequest<SkippedFilesResult>(SkippedFiles.method);
  if (files.length === 0) {
    await vscode.window.showInformationMessage(
      'Second Source reads every .txt file of the workspace: none is left out.',
    );
    return;
  }
  const items = files.map(({ uri, reason }) => {
    const parsed = vscode.Uri.parse(uri);
    return { label: vscode.workspace.asRelativePath(parsed), detail: reason, uri: parsed };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    title: truncated
      ? `Files left out: the first ${pluralize(files.length, 'file')}`
      : `${pluralize(files.length, 'file')} left out`,
    placeHolder: 'Pick a file to open it',
    matchOnDetail: true,
  });
  if (chosen) await vscode.window.showTextDocument(chosen.uri);
}
