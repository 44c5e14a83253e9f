import type { ServerClient } from '../../src/common/server/clientLaunch.ts';
import { ClientLifecycle, type ServerState } from '../../src/common/server/clientLifecycle.ts';

/** A promise that a test settles. */
export class Deferred<T = void> {
  resolve!: (value: T) => void;
  reject!: (error: unknown) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}

/** A client whose start and stop finish when the test says so. */
export class FakeClient implements ServerClient {
  readonly starting = new Deferred();
  readonly stopping = new Deferred();
  isStopRequested = false;
  #onDidStop: () => void = () => {};

  start(): Promise<void> {
    return this.starting.promise;
  }

  stop(): Promise<void> {
    this.isStopRequested = true;
    // Like the language client, which reports that it has stopped when it begins to stop.
    this.#onDidStop();
    return this.stopping.promise;
  }

  onDidStop(listener: () => void): void {
    this.#onDidStop = listener;
  }

  /** Makes the client stop by itself. */
  crash(): void {
    this.stopping.resolve();
    this.#onDidStop();
  }
}

/** A lifecycle with fake clients that records everything it reports. */
export class Fixture {
  /** All clients in the order of their creation. */
  readonly clients: FakeClient[] = [];
  readonly states: ServerState[] = [];
  readonly crashes: string[] = [];
  readonly startFailures: unknown[] = [];
  readonly stopFailures: unknown[] = [];
  repeatedCrashes = 0;
  /** Settles all waits of the lifecycle, except for those of 0 ms, which end at once. */
  readonly timeout = new Deferred();
  /** Set to make the creation of clients fail. */
  creationError: Error | undefined;

  readonly lifecycle = new ClientLifecycle<FakeClient>({
    createClient: () => {
      if (this.creationError) throw this.creationError;
      const client = new FakeClient();
      this.clients.push(client);
      return client;
    },
    delay: (ms) => (ms === 0 ? settle() : this.timeout.promise),
    onStateChange: (state) => this.states.push(state),
    onCrash: (restart, limit) => this.crashes.push(`${restart} of ${limit}`),
    onRepeatedCrashes: () => this.repeatedCrashes++,
    onStartFailure: (error) => this.startFailures.push(error),
    onStopFailure: (error) => this.stopFailures.push(error),
  });

  /** Starts the lifecycle and its first client. */
  async start(): Promise<FakeClient> {
    const started = this.lifecycle.start();
    await this.finishStart();
    await started;
    return this.clients[0]!;
  }

  /** Lets the newest client finish its start. */
  async finishStart(): Promise<void> {
    await settle();
    this.clients.at(-1)!.starting.resolve();
    await settle();
  }

  /** Lets a client finish its stop, and the lifecycle create the next client. */
  async finishStop(client: FakeClient): Promise<void> {
    await settle();
    client.stopping.resolve();
    await settle();
  }
}

/** Resolves when all promise reactions that are due have run. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Whether a promise has been fulfilled or rejected. */
export async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const mark = () => {
    settled = true;
  };
  promise.then(mark, mark);
  await settle();
  return settled;
}
