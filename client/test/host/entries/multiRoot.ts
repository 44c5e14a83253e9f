import * as vscode from 'vscode';
import { until } from '../editor.ts';
import { runSuites } from '../run.ts';

/**
 * Runs the suites for two folders.
 *
 * @throws before any suite if the window does not open both folders: no result of the tests, but a fault of the window
 */
export async function run(): Promise<void> {
  // In the web worker host, the folders are added after this function is called.
  await until(
    () => vscode.workspace.workspaceFolders?.length === 2,
    `the window to open both folders of ${vscode.workspace.workspaceFile}; initial number of folders: ${vscode.workspace.workspaceFolders?.length}`,
  );
  return runSuites(async () => {
    await import('../multiRoot.test.ts');
  });
}
