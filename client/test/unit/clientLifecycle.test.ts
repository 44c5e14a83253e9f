import { beforeEach, describe, expect, it } from 'vitest';
import { Fixture, isSettled, settle } from './fakeClient.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = new Fixture();
});

describe('ClientLifecycle.start', () => {
  it('creates one client and is running when that has started', async () => {
    const started = fixture.lifecycle.start();
    expect(fixture.lifecycle.state).toBe('starting');
    expect(await isSettled(started)).toBe(false);
    await fixture.finishStart();
    expect(await isSettled(started)).toBe(true);
    expect(fixture.clients).toHaveLength(1);
    expect(fixture.states).toEqual(['starting', 'running']);
  });

  it('joins a start in progress', async () => {
    const first = fixture.lifecycle.start();
    expect(fixture.lifecycle.start()).toBe(first);
    await fixture.finishStart();
    expect(fixture.clients).toHaveLength(1);
  });

  it('does nothing if the server is running', async () => {
    await fixture.start();
    await fixture.lifecycle.start();
    expect(fixture.clients).toHaveLength(1);
  });

  it('reports a failed start once and is stopped', async () => {
    const started = fixture.lifecycle.start();
    await settle();
    const error = new Error('no server');
    fixture.clients[0]!.starting.reject(error);
    await started;
    expect(fixture.startFailures).toEqual([error]);
    expect(fixture.states).toEqual(['starting', 'stopped']);
  });

  it('reports a client that cannot be created as a failed start', async () => {
    fixture.creationError = new Error('no worker');
    await fixture.lifecycle.start();
    expect(fixture.startFailures).toEqual([fixture.creationError]);
    expect(fixture.lifecycle.state).toBe('stopped');
  });

  it('uses a new client after a failed start', async () => {
    const failed = fixture.lifecycle.start();
    await settle();
    fixture.clients[0]!.starting.reject(new Error('no server'));
    await failed;
    const started = fixture.lifecycle.start();
    await fixture.finishStart();
    await started;
    expect(fixture.clients).toHaveLength(2);
    expect(await fixture.lifecycle.getRunningClient()).toBe(fixture.clients[1]);
  });
});

describe('ClientLifecycle.restart', () => {
  it('stops the running client before it creates the next one', async () => {
    const first = await fixture.start();
    const restarted = fixture.lifecycle.restart();
    await settle();
    expect(first.isStopRequested).toBe(true);
    expect(fixture.clients).toHaveLength(1);
    await fixture.finishStop(first);
    expect(fixture.clients).toHaveLength(2);
    expect(await isSettled(restarted)).toBe(false);
    await fixture.finishStart();
    expect(await isSettled(restarted)).toBe(true);
    expect(fixture.states).toEqual(['starting', 'running', 'restarting', 'running']);
  });

  it('joins a restart that is stopping the previous client', async () => {
    const first = await fixture.start();
    const restarted = fixture.lifecycle.restart();
    expect(fixture.lifecycle.restart()).toBe(restarted);
    await fixture.finishStop(first);
    await fixture.finishStart();
    await restarted;
    expect(fixture.clients).toHaveLength(2);
  });

  it('joins a restart that is starting the next client', async () => {
    const first = await fixture.start();
    const restarted = fixture.lifecycle.restart();
    await fixture.finishStop(first);
    expect(fixture.lifecycle.restart()).toBe(restarted);
    await fixture.finishStart();
    await restarted;
    expect(fixture.clients).toHaveLength(2);
  });

  it('waits until a client that is starting can be stopped', async () => {
    void fixture.lifecycle.start();
    await settle();
    const [first] = fixture.clients;
    void fixture.lifecycle.restart();
    await settle();
    expect(first!.isStopRequested).toBe(false);
    await fixture.finishStart();
    expect(first!.isStopRequested).toBe(true);
    expect(fixture.lifecycle.state).toBe('restarting');
    await fixture.finishStop(first!);
    await fixture.finishStart();
    expect(await fixture.lifecycle.getRunningClient()).toBe(fixture.clients[1]);
  });

  it('does not stop a client that fails to start in the meantime, and does not report that failure', async () => {
    void fixture.lifecycle.start();
    await settle();
    const [first] = fixture.clients;
    const restarted = fixture.lifecycle.restart();
    first!.starting.reject(new Error('no server'));
    await fixture.finishStart();
    await restarted;
    expect(first!.isStopRequested).toBe(false);
    expect(fixture.startFailures).toEqual([]);
    expect(fixture.states).toEqual(['starting', 'restarting', 'running']);
  });

  it('keeps restarting if the start failed just before', async () => {
    void fixture.lifecycle.start();
    await settle();
    fixture.clients[0]!.starting.reject(new Error('no server'));
    const restarted = fixture.lifecycle.restart();
    await fixture.finishStart();
    await restarted;
    expect(fixture.states).toEqual(['starting', 'restarting', 'running']);
    expect(fixture.startFailures).toEqual([]);
  });

  it('abandons a start that hangs, and stops its client if it comes up later', async () => {
    void fixture.lifecycle.start();
    await settle();
    const [hanging] = fixture.clients;
    const restarted = fixture.lifecycle.restart();
    fixture.timeout.resolve();
    await settle();
    hanging!.stopping.reject(new Error('not running'));
    await fixture.finishStart();
    await restarted;
    expect(fixture.clients).toHaveLength(2);
    expect(await fixture.lifecycle.getRunningClient()).toBe(fixture.clients[1]);
    hanging!.isStopRequested = false;
    hanging!.starting.resolve();
    await settle();
    expect(hanging!.isStopRequested).toBe(true);
    expect(fixture.lifecycle.state).toBe('running');
  });

  it('starts a new server even if the previous one cannot be stopped', async () => {
    const first = await fixture.start();
    const restarted = fixture.lifecycle.restart();
    const error = new Error('stopping timed out');
    first.stopping.reject(error);
    await fixture.finishStart();
    await restarted;
    expect(fixture.stopFailures).toEqual([error]);
    expect(fixture.lifecycle.state).toBe('running');
  });

  it('starts a server that is stopped', async () => {
    fixture.creationError = new Error('no worker');
    await fixture.lifecycle.start();
    fixture.creationError = undefined;
    const restarted = fixture.lifecycle.restart();
    await fixture.finishStart();
    await restarted;
    expect(fixture.lifecycle.state).toBe('running');
  });
});

describe('ClientLifecycle.getRunningClient', () => {
  it('returns undefined if the server was never started', async () => {
    expect(await fixture.lifecycle.getRunningClient()).toBeUndefined();
  });

  it('waits for a start in progress', async () => {
    void fixture.lifecycle.start();
    const client = fixture.lifecycle.getRunningClient();
    expect(await isSettled(client)).toBe(false);
    await fixture.finishStart();
    expect(await client).toBe(fixture.clients[0]);
  });

  it('waits for the new client from the first moment of a restart', async () => {
    const first = await fixture.start();
    void fixture.lifecycle.restart();
    const client = fixture.lifecycle.getRunningClient();
    expect(await isSettled(client)).toBe(false);
    await fixture.finishStop(first);
    expect(await isSettled(client)).toBe(false);
    await fixture.finishStart();
    expect(await client).toBe(fixture.clients[1]);
  });

  it('waits for the restart that has replaced the start it waited for', async () => {
    void fixture.lifecycle.start();
    await settle();
    const client = fixture.lifecycle.getRunningClient();
    void fixture.lifecycle.restart();
    await fixture.finishStart();
    expect(await isSettled(client)).toBe(false);
    await fixture.finishStop(fixture.clients[0]!);
    await fixture.finishStart();
    expect(await client).toBe(fixture.clients[1]);
  });

  it('returns undefined if the restart it waited for fails', async () => {
    const first = await fixture.start();
    void fixture.lifecycle.restart();
    const client = fixture.lifecycle.getRunningClient();
    await fixture.finishStop(first);
    fixture.clients[1]!.starting.reject(new Error('no server'));
    expect(await client).toBeUndefined();
    expect(fixture.startFailures).toHaveLength(1);
  });
});

describe('ClientLifecycle after a crash', () => {
  /** Crashes the running server and lets the next one start. */
  async function crashAndRecover(): Promise<void> {
    fixture.clients.at(-1)!.crash();
    await fixture.finishStart();
  }

  it('starts a new server, and requests wait for it', async () => {
    const first = await fixture.start();
    first.crash();
    expect(fixture.lifecycle.state).toBe('restarting');
    const client = fixture.lifecycle.getRunningClient();
    expect(await isSettled(client)).toBe(false);
    await fixture.finishStart();
    expect(await client).toBe(fixture.clients[1]);
    expect(fixture.crashes).toEqual(['1 of 4']);
  });

  it('restarts four times, then gives up', async () => {
    await fixture.start();
    for (let crash = 1; crash <= 4; crash++) await crashAndRecover();
    expect(fixture.crashes).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4']);
    fixture.clients.at(-1)!.crash();
    await settle();
    expect(fixture.clients).toHaveLength(5);
    expect(fixture.lifecycle.state).toBe('stopped');
    expect(fixture.repeatedCrashes).toBe(1);
    expect(await fixture.lifecycle.getRunningClient()).toBeUndefined();
  });

  it('restarts four times again after a manual restart', async () => {
    await fixture.start();
    for (let crash = 1; crash <= 4; crash++) await crashAndRecover();
    const restarted = fixture.lifecycle.restart();
    await fixture.finishStop(fixture.clients.at(-1)!);
    await fixture.finishStart();
    await restarted;
    await crashAndRecover();
    expect(fixture.crashes.at(-1)).toBe('1 of 4');
    expect(fixture.lifecycle.state).toBe('running');
  });

  it('joins a manual restart with its own', async () => {
    const first = await fixture.start();
    first.crash();
    const restarted = fixture.lifecycle.restart();
    await fixture.finishStart();
    await restarted;
    expect(fixture.clients).toHaveLength(2);
  });

  it('notices a crash right after the start', async () => {
    void fixture.lifecycle.start();
    await settle();
    const [first] = fixture.clients;
    first!.starting.resolve();
    first!.crash();
    await settle();
    expect(fixture.crashes).toEqual(['1 of 4']);
    await fixture.finishStart();
    expect(await fixture.lifecycle.getRunningClient()).toBe(fixture.clients[1]);
  });

  it('reports a server that crashes while it starts as a failed start', async () => {
    const started = fixture.lifecycle.start();
    await settle();
    fixture.clients[0]!.crash();
    fixture.clients[0]!.starting.reject(new Error('connection closed'));
    await started;
    expect(fixture.crashes).toEqual([]);
    expect(fixture.startFailures).toHaveLength(1);
    expect(fixture.lifecycle.state).toBe('stopped');
  });

  it('does not take a requested stop for a crash', async () => {
    const first = await fixture.start();
    void fixture.lifecycle.restart();
    await fixture.finishStop(first);
    await fixture.finishStart();
    expect(fixture.crashes).toEqual([]);
  });
});

describe('ClientLifecycle.dispose', () => {
  it('resolves when the server has stopped', async () => {
    const first = await fixture.start();
    const disposed = fixture.lifecycle.dispose();
    expect(await isSettled(disposed)).toBe(false);
    await fixture.finishStop(first);
    expect(await isSettled(disposed)).toBe(true);
    expect(fixture.lifecycle.state).toBe('stopped');
  });

  it('stops a client that is starting when its start has finished', async () => {
    void fixture.lifecycle.start();
    await settle();
    const disposed = fixture.lifecycle.dispose();
    await fixture.finishStart();
    expect(fixture.clients[0]!.isStopRequested).toBe(true);
    await fixture.finishStop(fixture.clients[0]!);
    await disposed;
    expect(fixture.states).toEqual(['starting', 'stopped']);
  });

  it('waits for the client that a restart is stopping, and no new server is started', async () => {
    const first = await fixture.start();
    const restarted = fixture.lifecycle.restart();
    const disposed = fixture.lifecycle.dispose();
    expect(await isSettled(disposed)).toBe(false);
    await fixture.finishStop(first);
    await Promise.all([disposed, restarted]);
    expect(fixture.clients).toHaveLength(1);
  });

  it('releases requests that wait for a start', async () => {
    void fixture.lifecycle.start();
    await settle();
    const client = fixture.lifecycle.getRunningClient();
    void fixture.lifecycle.dispose();
    expect(await client).toBeUndefined();
  });

  it('makes later starts and restarts do nothing', async () => {
    const first = await fixture.start();
    void fixture.lifecycle.dispose();
    await fixture.finishStop(first);
    await fixture.lifecycle.start();
    await fixture.lifecycle.restart();
    expect(fixture.clients).toHaveLength(1);
    expect(fixture.lifecycle.state).toBe('stopped');
  });
});
