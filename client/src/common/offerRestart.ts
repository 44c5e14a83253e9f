import * as vscode from 'vscode';
import { RESTART_COMMAND, SHOW_LOG_COMMAND } from './commands/commandIds.ts';
import * as messages from './messages.ts';
import { runInBackground } from './runInBackground.ts';

/** Shows an error about the server, with buttons that restart it and show the log. Does not wait for an answer. */
export function offerRestart(message: string): void {
  runInBackground(async () => {
    const restart = messages.restartServer();
    const showLog = messages.showLog();
    const answer = await vscode.window.showErrorMessage(message, restart, showLog);
    if (answer === restart) await vscode.commands.executeCommand(RESTART_COMMAND);
    if (answer === showLog) await vscode.commands.executeCommand(SHOW_LOG_COMMAND);
  });
}
