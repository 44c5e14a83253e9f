import * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { type InitializationOptions, SHOW_PLACES_COMMAND } from '../../../server/src/protocol.ts';
import { ARTICLE_LANGUAGE, type LanguageChoice } from './language-choice.ts';
import type { Recovery } from './recovery.ts';

/** What differs between the hosts. */
export interface Host {
  readonly extensionUri: vscode.Uri;
  /** The server of this host reads files of the disk by itself. */
  readonly readsDisk: boolean;
}

/** Whether the server cannot reach all files itself: in a worker, and when a folder is not on its disk. */
export function needsClientFiles({ readsDisk }: Host): boolean {
  return !readsDisk || vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') === true;
}

/** The options of the language client, in the Node and the web worker host alike. */
export function clientOptions(
  log: vscode.LogOutputChannel,
  recovery: Recovery,
  choice: LanguageChoice,
  host: Host,
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
    markdown: { isTrusted: { enabledCommands: [SHOW_PLACES_COMMAND] }, supportHtml: false, supportThemeIcons: false },
    middleware: silence(choice),
  };
}

/** Where articles are that stand in no folder of the workspace. */
const LOOSE_SCHEMES = new Set(['file', 'untitled', 'vscode-remote']);

/** A copy that the editor made to show something: an older version, a preview of an edit. It is no article of its own. */
function isCopy(uri: vscode.Uri): boolean {
  return !LOOSE_SCHEMES.has(uri.scheme) && vscode.workspace.getWorkspaceFolder(uri) === undefined;
}

/** Keeps copies, and documents that a person has made plain text, from the server, and the server from them. */
function silence(choice: LanguageChoice): Middleware {
  const open = new Set<string>();
  const isSilent = (uri: string) => choice.isOff(uri) || isCopy(vscode.Uri.parse(uri));
  return {
    didOpen: async (document, next) => {
      choice.note(document);
      const uri = document.uri.toString();
      if (isSilent(uri)) return;
      open.add(uri);
      await next(document);
    },
    didChange: async (event, next) => {
      if (open.has(event.document.uri.toString())) await next(event);
    },
    didClose: async (document, next) => {
      if (open.delete(document.uri.toString())) await next(document);
    },
    sendRequest: async (type, params, token, next) => {
      const uri = (params as { textDocument?: { uri?: unknown } } | undefined)?.textDocument?.uri;
      if (typeof uri !== 'string' || !isSilent(uri)) return next(type, params, token);
      const method = typeof type === 'string' ? type : type.method;
      const nothing = method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
      return nothing as Awaited<ReturnType<typeof next>>;
    },
  };
}
