import * as vscode from 'vscode';
import { formatLabel } from './formatLabel.ts';

/** Lists files with the reason why each was skipped or left unchanged, and opens the one that the user selects. */
export async function showFilesWithReasons(
  files: readonly { readonly uri: string; readonly reason: string }[],
  options: vscode.QuickPickOptions,
): Promise<void> {
  const items = files.map((file) => {
    const uri = vscode.Uri.parse(file.uri);
    return { label: formatLabel(vscode.workspace.asRelativePath(uri)), detail: formatLabel(file.reason), uri };
  });
  const selected = await vscode.window.showQuickPick(items, { ...options, matchOnDetail: true });
  if (selected) await vscode.window.showTextDocument(selected.uri);
}
