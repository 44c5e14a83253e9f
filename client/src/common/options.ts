import * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { type InitializationOptions, SHOW_OCCURRENCES_COMMAND } from '../../../server/src/protocol.ts';
import { ARTICLE_LANGUAGE } from './languageMode.ts';
import type { Recovery } from './recovery.ts';

/** What differs between the hosts. */
export interface ClientPlatform {
  readonly extensionUri: vscode.Uri;
  /** The server of this host reads files of the disk by itself. */
  readonly readsDisk: boolean;
}

/** Whether the server cannot reach all files itself: in a worker, and when a folder is not on its disk. */
export function needsClientFiles({ readsDisk }: ClientPlatform): boolean {
  return !readsDisk || vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') === true;
}

/** The options of the language client, in the Node and the web worker host alike. */
export function clientOptions(
  log: vscode.LogOutputChannel,
  recovery: Recovery,
  host: ClientPlatform,
  middleware: Middleware,
): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'plaintext', pattern: '**/*.txt' },
      { language: ARTICLE_LANGUAGE, pattern: '**/*.txt' },
      // Text pasted into a new editor, once a person says that it is an article.
      { language: ARTICLE_LANGUAGE, scheme: 'untitled' },
    ],
    outputChannel: log,
    // Asked for at every start of the server.
    initializationOptions: (): InitializationOptions => ({
      clientFiles: needsClientFiles(host),
      commandLinks: true,
      decisions: true,
      rulesDocument: vscode.Uri.joinPath(host.extensionUri, 'docs', 'rules.md').toString(),
    }),
    // A failed start is told once, by the caller.
    initializationFailedHandler: () => false,
    errorHandler: recovery,
    // Article text in a hover is data: no HTML, no icons, and of all commands only the one that looks things up.
    markdown: {
      isTrusted: { enabledCommands: [SHOW_OCCURRENCES_COMMAND] },
      supportHtml: false,
      supportThemeIcons: false,
    },
    middleware,
  };
}
