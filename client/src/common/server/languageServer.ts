import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StripFiles } from '../../../../server/src/protocol.ts';
import * as messages from '../messages.ts';
import { offerRestart } from '../offerRestart.ts';
import { ClientLifecycle } from './clientLifecycle.ts';
import { type ClientContext, createClient, needsClientFiles, type SecondSourceClient } from './createClient.ts';
import { type RequestMethod, type RequestParams, type RequestResult, sendRequest } from './requests.ts';

/**
 * The language server as the commands see it: requests wait for a start or restart in progress. Shows the state of the
 * server in the status item, and offers a restart if the server cannot be kept running.
 */
export class LanguageServer {
  readonly #context: ClientContext;
  readonly #lifecycle: ClientLifecycle<SecondSourceClient>;
  /** What {@link needsClientFiles} returned for the newest client; the server cannot change this while it runs. */
  #usesClientFiles = false;
  #isDisposed = false;

  constructor(context: ClientContext) {
    const { log, status, platform } = context;
    this.#context = context;
    this.#lifecycle = new ClientLifecycle({
      createClient: () => {
        this.#usesClientFiles = needsClientFiles(platform);
        return createClient(context);
      },
      delay: (milliseconds) => new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds)),
      onStateChange: (state) => {
        if (state === 'starting' || state === 'restarting') status.showStarting();
        else if (state === 'stopped' && !this.#isDisposed) status.showStopped();
      },
      onCrash: (restart, limit) => log.warn(messages.restartingAfterCrash(restart, limit)),
      onRepeatedCrashes() {
        log.error(messages.crashedRepeatedly());
        offerRestart(messages.crashedRepeatedly());
      },
      onStartFailure(error) {
        log.error(error instanceof Error ? error : String(error));
        offerRestart(messages.startFailed());
      },
      onStopFailure: (error) => log.warn(error instanceof Error ? error.message : String(error)),
    });
  }

  /** Starts the server. Resolves when it is running or could not be started. */
  start(): Promise<void> {
    return this.#lifecycle.start();
  }

  /** Replaces the server with a new one. Resolves when that is running or could not be started. */
  restart(): Promise<void> {
    return this.#lifecycle.restart();
  }

  /** Restarts the server if the workspace folders have changed so that files must be read in another way. */
  async restartIfFileAccessChanged(): Promise<void> {
    // A server that is starting may have been told about the folders before they changed.
    await this.#lifecycle.getRunningClient();
    if (needsClientFiles(this.#context.platform) !== this.#usesClientFiles) await this.restart();
  }

  /** Stops the server for good. Resolves when it has stopped. */
  dispose(): Promise<void> {
    this.#isDisposed = true;
    return this.#lifecycle.dispose();
  }

  /**
   * Sends a request to the running server and returns its result. Waits for a start or restart in progress, and sends the
   * request once more if the server crashes or is restarted before it has answered. Must not be used for {@link StripFiles},
   * because the server changes files for that request; all other requests are safe to repeat.
   *
   * @param type the constant of the request in protocol.ts
   * @throws if the server is stopped, if it reports an error, and if the request is cancelled
   */
  async request<Method extends Exclude<RequestMethod, typeof StripFiles.method>>(
    type: { readonly method: Method },
    params: RequestParams<Method>,
    token?: vscode.CancellationToken,
  ): Promise<RequestResult<Method>> {
    return this.#lifecycle.withClient((client) => sendRequest(getLanguageClient(client), type, params, token));
  }

  /**
   * Returns the client of the running server. Waits for a start or restart in progress.
   *
   * @throws if the server is stopped
   */
  async getClient(): Promise<BaseLanguageClient> {
    return getLanguageClient(await this.#lifecycle.getRunningClient());
  }
}

/** @throws if there is no client, because the server is stopped */
function getLanguageClient(client: SecondSourceClient | undefined): BaseLanguageClient {
  if (!client) throw new Error(messages.serverNotRunning());
  return client.languageClient;
}
