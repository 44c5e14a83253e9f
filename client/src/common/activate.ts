import * as vscode from 'vscode';
import { WhenIdle } from '../../../server/src/protocol.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { LanguageModeTracker } from './languageMode.ts';
import { runInBackground } from './runInBackground.ts';
import type { ClientPlatform } from './server/createClient.ts';
import { LanguageServer } from './server/languageServer.ts';
import { StatusItem } from './statusItem.ts';

/** What `activate` returns to other extensions, and to tests. */
export interface Api {
  /** Resolves when the server has processed every change that it has been notified of. */
  whenIdle(): Promise<void>;
}

/** The activated extension. */
export interface Extension {
  readonly api: Api;
  /** Resolves when the server has stopped. */
  deactivate(): Promise<void>;
}

/** Activates the extension. Does not wait for the server: the status item shows when it is ready. */
export function activateExtension(context: vscode.ExtensionContext, platform: ClientPlatform): Extension {
  const log = vscode.window.createOutputChannel('Second Source', { log: true });
  const status = new StatusItem();
  const languageModes = new LanguageModeTracker();
  const server = new LanguageServer({ platform, extensionUri: context.extensionUri, log, status, languageModes });
  context.subscriptions.push(
    log,
    status,
    languageModes,
    registerCommands({ server, languageModes, status, log }),
    registerListeners(server),
  );
  // Never rejects: a failed start is reported by the server object.
  void server.start();
  return {
    api: {
      async whenIdle() {
        await server.request(WhenIdle, undefined);
      },
    },
    deactivate: () => server.dispose(),
  };
}

function registerListeners(server: LanguageServer): vscode.Disposable {
  return vscode.workspace.onDidChangeWorkspaceFolders(() => runInBackground(() => server.restartIfFileAccessChanged()));
}
