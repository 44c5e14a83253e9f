// The client part of the extension, which is the same in the Node and the web worker extension host; `client/src/node` and
// `client/src/browser` pass in what differs.
//
// In: the user's commands, and the status that the server reports. Out: requests to the server (server/src/protocol.ts),
// edits, decision files, quick picks and the status item. Hovers, diagnostics and the other language features need no code
// here: the language client connects them to the editor.
//
// server/    starts, restarts and stops the server, and sends requests to it
// commands/  one file per command of package.json
// The other files are shared by the commands. All texts are in messages.ts.

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
