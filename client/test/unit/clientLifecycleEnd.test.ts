import { beforeEach, describe, expect, it } from 'vitest';
import { Fixture, isSettled, settle } from './fakeClient.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = new Fixture();
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
