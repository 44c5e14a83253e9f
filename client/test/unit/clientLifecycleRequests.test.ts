import { beforeEach, describe, expect, it } from 'vitest';
import { Fixture, isSettled, settle } from './fakeClient.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = new Fixture();
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
