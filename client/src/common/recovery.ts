import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { RESTART_COMMAND, SHOW_LOG_COMMAND } from './commandIds.ts';

const MOST_RESTARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;
const MOST_ERRORS_IN_A_ROW = 3;

/** Restarts a server that ended by itself, at most {@link MOST_RESTARTS} times in three minutes; then a person decides. */
export class Recovery implements ErrorHandler {
  readonly #log: vscode.LogOutputChannel;
  #ends: number[] = [];

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  error(error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    this.#log.error(error);
    return {
      action: count !== undefined && count > MOST_ERRORS_IN_A_ROW ? ErrorAction.Shutdown : ErrorAction.Continue,
      handled: true,
    };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < WITHIN_MS), now];
    if (this.#ends.length <= MOST_RESTARTS) {
      this.#log.warn(`The server ended unexpectedly and is started again (${this.#ends.length} of ${MOST_RESTARTS}).`);
      return { action: CloseAction.Restart, handled: true };
    }
    this.#log.error(`The server ended ${this.#ends.length} times in three minutes and is not started again.`);
    void offerRestart('Second Source stopped: its server ended several times in a row.');
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Forgets the ends so far: a person has started the server again. */
  reset(): void {
    this.#ends = [];
  }
}

/** Tells the person what happened, with a button that starts the server again. */
export async function offerRestart(message: string): Promise<void> {
  const restart = 'Restart Server';
  const showLog = 'Show Log';
  const answer = await vscode.window.showErrorMessage(message, restart, showLog);
  if (answer === restart) await vscode.commands.executeCommand(RESTART_COMMAND);
  if (answer === showLog) await vscode.commands.executeCommand(SHOW_LOG_COMMAND);
}
