import { ClientLaunch, type LaunchHost, type ServerClient } from './clientLaunch.ts';
import { CrashHistory, MAX_RESTARTS } from './crashHistory.ts';

/** `starting` and `restarting` end in `running`, or in `stopped` if the server cannot be started. */
export type ServerState = 'starting' | 'running' | 'restarting' | 'stopped';

/** What {@link ClientLifecycle} needs from the extension, and what it reports to it. */
export interface LifecycleHost<Client extends ServerClient> extends LaunchHost {
  /** Creates the client for one start. */
  createClient(): Client;
  onStateChange(state: ServerState): void;
  /** The server crashed and is being restarted: restart number `restart` of at most `limit`. */
  onCrash(restart: number, limit: number): void;
  /** The server crashed too often and is not restarted. */
  onRepeatedCrashes(): void;
  onStartFailure(error: unknown): void;
}

/**
 * Owns the life of the language server: every start, restart, crash and stop goes through this object. Callers that need
 * the server call {@link withClient} or {@link getRunningClient}, which wait for a start or restart in progress.
 *
 * Every start uses a new client, because a language client that failed to start cannot be started again. The next client is
 * created only when the previous one has stopped, or has been abandoned because it cannot be stopped.
 */
export class ClientLifecycle<Client extends ServerClient> {
  readonly #host: LifecycleHost<Client>;
  readonly #crashes = new CrashHistory();
  #state: ServerState = 'stopped';
  #isDisposed = false;
  /** The client that is starting or running. */
  #current: ClientLaunch<Client> | undefined;
  /** The start or restart in progress. Never rejects. */
  #transition: Promise<void> | undefined;
  /** Resolves when all earlier clients have stopped. Never rejects. */
  #shutdowns: Promise<void> = Promise.resolve();

  constructor(host: LifecycleHost<Client>) {
    this.#host = host;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it is running. Joins a start or restart in progress. Resolves even if the start fails. */
  start(): Promise<void> {
    if (this.#transition) return this.#transition;
    return this.#state === 'running' ? Promise.resolve() : this.#replaceClient('starting');
  }

  /**
   * Stops the server if there is one and starts a new one. Joins a restart in progress; abandons a first start in
   * progress. Clears the crash history. Resolves even if the start fails.
   */
  restart(): Promise<void> {
    this.#crashes.clear();
    return this.#transition && this.#state === 'restarting' ? this.#transition : this.#replaceClient('restarting');
  }

  /** Stops the server for good: later starts and restarts do nothing. Resolves when the server has stopped. */
  dispose(): Promise<void> {
    this.#isDisposed = true;
    this.#transition = undefined;
    this.#retireCurrent();
    this.#setState('stopped');
    return this.#shutdowns;
  }

  /** Returns the running client, after any start or restart in progress. Undefined if the server is stopped. */
  async getRunningClient(): Promise<Client | undefined> {
    while (this.#transition) await this.#transition;
    return this.#state === 'running' ? this.#current?.client : undefined;
  }

  /**
   * Runs `work` with the running client, after any start or restart in progress, and returns its result. If `work` fails and
   * its client has crashed or been replaced in the meantime, runs it once more with the next client.
   *
   * @param work must be safe to repeat; its argument is undefined if the server is stopped
   */
  async withClient<Result>(work: (client: Client | undefined) => Promise<Result>): Promise<Result> {
    const client = await this.getRunningClient();
    try {
      return await work(client);
    } catch (error) {
      // The client rejects its pending requests shortly before it reports that it has stopped.
      await this.#host.delay(0);
      if (client === undefined || this.#current?.client === client) throw error;
      // Not again if this fails, because the request itself could be what crashes the server.
      return work(await this.getRunningClient());
    }
  }

  #replaceClient(state: 'starting' | 'restarting'): Promise<void> {
    if (this.#isDisposed) return Promise.resolve();
    this.#retireCurrent();
    this.#setState(state);
    const transition: Promise<void> = this.#launch(() => this.#transition === transition).finally(() => {
      if (this.#transition === transition) this.#transition = undefined;
    });
    this.#transition = transition;
    return transition;
  }

  /** @param isLatest returns whether this launch has not been superseded by a restart or by {@link dispose} */
  async #launch(isLatest: () => boolean): Promise<void> {
    await this.#shutdowns;
    if (!isLatest()) return;
    try {
      const launch = new ClientLaunch(this.#host.createClient(), this.#host);
      this.#current = launch;
      await launch.settled;
      if (!isLatest()) return;
      this.#setState('running');
      // Not earlier: a client that stops while it starts has failed to start.
      launch.onDidStop(() => this.#handleCrash(launch));
    } catch (error) {
      if (!isLatest()) return;
      this.#current = undefined;
      this.#setState('stopped');
      this.#host.onStartFailure(error);
    }
  }

  /** Restarts the server after a crash, up to {@link MAX_RESTARTS} times. */
  #handleCrash(launch: ClientLaunch<Client>): void {
    if (this.#current !== launch) return;
    const crashes = this.#crashes.record(Date.now());
    if (crashes <= MAX_RESTARTS) {
      this.#host.onCrash(crashes, MAX_RESTARTS);
      void this.#replaceClient('restarting');
      return;
    }
    this.#retireCurrent();
    this.#setState('stopped');
    this.#host.onRepeatedCrashes();
  }

  /** Begins to stop the current client, if there is one. */
  #retireCurrent(): void {
    const launch = this.#current;
    this.#current = undefined;
    if (!launch) return;
    this.#shutdowns = Promise.all([this.#shutdowns, launch.retire()]).then(() => undefined);
  }

  #setState(state: ServerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#host.onStateChange(state);
  }
}
