import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  DocumentDiagnosticRequest,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  DocumentKind,
  type DocumentKindParams,
  type InitializationOptions,
  SHOW_OCCURRENCES_COMMAND,
  Status,
  type StatusParams,
} from '../../../../server/src/protocol.ts';
import { ARTICLE_LANGUAGE, type LanguageModeTracker } from '../languageMode.ts';
import * as messages from '../messages.ts';
import type { StatusItem } from '../statusItem.ts';
import type { ServerClient } from './clientLaunch.ts';
import { createDocumentFilter } from './documentFilter.ts';
import { answerFileRequests } from './fileRequests.ts';

/** What differs between the Node and the web worker extension host. */
export interface ClientPlatform {
  /** Whether the server of this host can read files from the disk. */
  readonly readsDisk: boolean;
  createLanguageClient(options: LanguageClientOptions): BaseLanguageClient;
}

/** The parts of the extension that outlive a client. */
export interface ClientContext {
  readonly platform: ClientPlatform;
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly status: StatusItem;
  readonly languageModes: LanguageModeTracker;
}

/** A language client, in the form that {@link ClientLifecycle} starts and stops. */
export interface SecondSourceClient extends ServerClient {
  readonly languageClient: BaseLanguageClient;
}

/** The number of errors in a row after which a connection is closed. */
const MAX_CONSECUTIVE_ERRORS = 3;

/** Creates a client that has not been started, with the handlers for everything that its server sends. */
export function createClient(context: ClientContext): SecondSourceClient {
  const { platform, log, status, languageModes } = context;
  const languageClient = platform.createLanguageClient(
    createClientOptions(context, (document) => refreshDiagnostics(languageClient, document)),
  );
  answerFileRequests(languageClient);
  languageClient.onNotification(Status.method, (params: StatusParams) => status.showStatus(params));
  languageClient.onNotification(DocumentKind.method, ({ isArticle, uri }: DocumentKindParams) => {
    // Only logged, because the document may have been closed in the meantime.
    if (isArticle) languageModes.switchToArticle(uri).catch((error) => log.warn(String(error)));
  });
  return {
    languageClient,
    start: () => languageClient.start(),
    stop: () => languageClient.stop(),
    onDidStop(listener) {
      languageClient.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped) listener();
      });
    },
  };
}

/** Whether the server needs the client to read files: in a web worker, and if a workspace folder is not on its disk. */
export function needsClientFiles({ readsDisk }: ClientPlatform): boolean {
  return !readsDisk || vscode.workspace.workspaceFolders?.some(({ uri }) => uri.scheme !== 'file') === true;
}

function createClientOptions(
  { platform, extensionUri, log, languageModes }: ClientContext,
  onReopen: (document: vscode.TextDocument) => void,
): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'plaintext', pattern: '**/*.txt' },
      { language: ARTICLE_LANGUAGE, pattern: '**/*.txt' },
      // Unsaved text, once the user has set its language mode.
      { language: ARTICLE_LANGUAGE, scheme: 'untitled' },
    ],
    outputChannel: log,
    initializationOptions: {
      clientFiles: needsClientFiles(platform),
      commandLinks: true,
      decisions: true,
      notifications: true,
      rulesDocument: vscode.Uri.joinPath(extensionUri, 'docs', 'rules.md').toString(),
    } satisfies InitializationOptions,
    // A failed start is reported by the lifecycle.
    initializationFailedHandler: () => false,
    errorHandler: createErrorHandler(log),
    // Hovers contain untrusted article text: no HTML, no icons, and no command except the one that shows occurrences.
    markdown: {
      isTrusted: { enabledCommands: [SHOW_OCCURRENCES_COMMAND] },
      supportHtml: false,
      supportThemeIcons: false,
    },
    middleware: createDocumentFilter(
      {
        recordLanguage: (document) => languageModes.recordLanguage(document),
        isDisabled: (uri) => languageModes.isDisabled(uri),
        isInWorkspace: (uri) => vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) !== undefined,
      },
      onReopen,
    ),
  };
}

/** Never has the language client restart its server: the lifecycle does that when it sees that the client has stopped. */
function createErrorHandler(log: vscode.LogOutputChannel): ErrorHandler {
  return {
    error(error, _message, count) {
      log.error(error);
      const action =
        count !== undefined && count > MAX_CONSECUTIVE_ERRORS ? ErrorAction.Shutdown : ErrorAction.Continue;
      return { action, handled: true };
    },
    closed: () => ({ action: CloseAction.DoNotRestart, message: messages.connectionClosed(), handled: true }),
  };
}

/** Makes the editor request the diagnostics of a document again. */
function refreshDiagnostics(client: BaseLanguageClient, document: vscode.TextDocument): void {
  const provider = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
  provider?.onDidChangeDiagnosticsEmitter.fire();
}
