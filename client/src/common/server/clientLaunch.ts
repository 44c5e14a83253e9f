/** Client of one server process or worker. It is started once; a restart creates another client. */
export interface ServerClient {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Registers a listener that is called when the client stops, whether or not it was asked to. */
  onDidStop(listener: () => void): void;
}

export interface LaunchHost {
  /** Resolves after `ms` milliseconds. */
  delay(ms: number): Promise<void>;
  /** The client could not be stopped in an orderly way. It is abandoned, so that a new one can be started. */
  onStopFailure(error: unknown): void;
}

/** Maximum time to wait for a start to finish before the client is stopped. Hand-set, not measured. */
export const MAX_START_WAIT_MS = 2000;

/** One client with its only start. */
export class ClientLaunch<Client extends ServerClient> {
  /** Resolves when the client has started or {@link retire} has been called, whichever comes first. Rejects if the start fails before that. */
  readonly settled: Promise<void>;
  readonly #host: LaunchHost;
  readonly #start: Promise<void>;
  #hasStopped = false;
  #onDidStop: (() => void) | undefined;
  #releaseWaiting: () => void = () => {};

  /** Starts the client. */
  constructor(
    readonly client: Client,
    host: LaunchHost,
  ) {
    this.#host = host;
    client.onDidStop(() => {
      this.#hasStopped = true;
      this.#onDidStop?.();
    });
    this.#start = client.start();
    const retired = new Promise<void>((resolve) => {
      this.#releaseWaiting = resolve;
    });
    this.settled = Promise.race([this.#start, retired]);
  }

  /** Sets the listener that is called when the client stops; calls it at once if the client has stopped already. */
  onDidStop(listener: () => void): void {
    this.#onDidStop = listener;
    if (this.#hasStopped) listener();
  }

  /**
   * Stops the client, and resolves when that is done; never rejects. A client that is still starting cannot be stopped:
   * it gets {@link MAX_START_WAIT_MS} to finish.
   */
  async retire(): Promise<void> {
    this.#releaseWaiting();
    const started = this.#start.then(
      () => true,
      () => false,
    );
    const hasStarted = await Promise.race([started, this.#host.delay(MAX_START_WAIT_MS)]);
    // A client that failed to start has nothing to stop.
    if (hasStarted !== false) await this.#stop();
    // A client that was given up while it started may still come up.
    if (hasStarted === undefined) void started.then((isRunning) => (isRunning ? this.#stop() : undefined));
  }

  async #stop(): Promise<void> {
    try {
      await this.client.stop();
    } catch (error) {
      this.#host.onStopFailure(error);
    }
  }
}
