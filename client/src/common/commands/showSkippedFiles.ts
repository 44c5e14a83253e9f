import * as vscode from 'vscode';
import { SkippedFiles } from '../../../../server/src/protocol.ts';
import { showFilesWithReasons } from '../filePicker.ts';
import * as messages from '../messages.ts';
import type { LanguageServer } from '../server/languageServer.ts';

/** "Show Skipped Files": lists the `.txt` files that are not analyzed as articles, with the reasons. */
export async function showSkippedFiles(server: LanguageServer): Promise<void> {
  const { files, isTruncated } = await server.request(SkippedFiles, undefined);
  if (files.length === 0) {
    await vscode.window.showInformationMessage(messages.noSkippedFiles());
    return;
  }
  await showFilesWithReasons(files, {
    title: isTruncated ? messages.firstSkippedFiles(files.length) : messages.skippedFileCount(files.length),
    placeHolder: messages.selectFile(),
  });
}
