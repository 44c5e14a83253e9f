import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  DocumentKind,
  type DocumentKindParams,
  SHOW_OCCURRENCES_COMMAND,
  Status,
  type StatusParams,
  WhenIdle,
} from '../../../server/src/protocol.ts';
import { registerArticleCommands } from './articleCommands.ts';
import { MENU_COMMAND, RESTART_COMMAND, SHOW_LOG_COMMAND, SKIPPED_FILES_COMMAND } from './commandIds.ts';
import { createDocumentFilter } from './documentFilter.ts';
import { answerFileRequests } from './files.ts';
import { LanguageModeTracker } from './languageMode.ts';
import { clientOptions, needsClientFiles } from './options.ts';
import { offerRestart, Recovery } from './recovery.ts';
import { showOccurrences } from './showOccurrences.ts';
import { showSkippedFiles } from './skippedFiles.ts';
import { StatusItem, showMenu } from './status.ts';

/** The client of one host: over IPC in Node, over a worker in the browser. */
export interface ClientFactory {
  /** The server of this host reads files of the disk by itself. */
  readonly readsDisk: boolean;
  create(options: LanguageClientOptions): BaseLanguageClient;
}

/** What `activate` gives to other extensions, and to tests. */
export interface Api {
  /** Resolves when the server has read everything that is known to have changed. */
  whenIdle(): Promise<void>;
}

/** Starts the extension. Returns at once: the server comes up beside the editor, and tells of itself in the status item. */
export function startClient(context: vscode.ExtensionContext, factory: ClientFactory): Api {
  const log = vscode.window.createOutputChannel('Second Source', { log: true });
  const status = new StatusItem();
  const choice = new LanguageModeTracker();
  const recovery = new Recovery(log);
  const host = { extensionUri: context.extensionUri, readsDisk: factory.readsDisk };
  const middleware = createDocumentFilter(choice, (document) => askAgain(client, document));
  const client: BaseLanguageClient = factory.create(clientOptions(log, recovery, host, middleware));
  let startedWithClientFiles = needsClientFiles(host);
  const restart = async () => {
    recovery.reset();
    await stop(client, log);
    startedWithClientFiles = needsClientFiles(host);
    await start(client, log);
  };
  context.subscriptions.push(
    log,
    status,
    choice,
    answerFileRequests(client),
    registerArticleCommands(client, choice),
    client.onNotification(Status.method, (params: StatusParams) => status.show(params)),
    client.onNotification(DocumentKind.method, (params: DocumentKindParams) => {
      // Colour is all that is at stake: a document that went away meanwhile is no matter for a person.
      if (params.article) choice.switchToArticle(params.uri).catch((error) => log.warn(String(error)));
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) status.starting();
      else if (newState === State.Stopped || newState === State.StartFailed) status.stopped();
    }),
    vscode.commands.registerCommand(SKIPPED_FILES_COMMAND, () => showSkippedFiles(client)),
    vscode.commands.registerCommand(SHOW_OCCURRENCES_COMMAND, showOccurrences),
    vscode.commands.registerCommand(MENU_COMMAND, () => showMenu(status.last)),
    vscode.commands.registerCommand(SHOW_LOG_COMMAND, () => log.show()),
    vscode.commands.registerCommand(RESTART_COMMAND, restart),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      // Where files come from is settled when the server starts.
      if (needsClientFiles(host) !== startedWithClientFiles) void restart();
    }),
    { dispose: () => stop(client, log) },
  );
  const started = start(client, log);
  return {
    async whenIdle() {
      await started;
      await client.sendRequest(WhenIdle.method);
    },
  };
}

/** Has the editor ask for the diagnostics of open documents again. */
function askAgain(client: BaseLanguageClient, document: vscode.TextDocument): void {
  const provider = client.getFeature(DocumentDiagnosticRequest.method).getProvider(document);
  provider?.onDidChangeDiagnosticsEmitter.fire();
}

async function start(client: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void offerRestart('Second Source could not start its server.');
  }
}

/** A server that does not answer any more is given up, so that another can be started. */
async function stop(client: BaseLanguageClient, log: vscode.LogOutputChannel): Promise<void> {
  try {
    await client.stop();
  } catch (error) {
    log.warn(error instanceof Error ? error.message : String(error));
  }
}
