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
