import * as vscode from 'vscode';
import * as messages from './messages.ts';

/**
 * Runs `work` without waiting for it, and shows the user an error if it fails. For event handlers and messages with
 * buttons, where no caller could handle the error; the editor itself shows the errors of commands.
 */
export function runInBackground(work: () => PromiseLike<unknown>): void {
  void runAndShowErrors(work);
}

async function runAndShowErrors(work: () => PromiseLike<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    void vscode.window.showErrorMessage(messages.failed(error instanceof Error ? error.message : String(error)));
  }
}
