import { beforeEach, describe, expect, it } from 'vitest';
import { Deferred, type FakeClient, Fixture, isSettled, settle } from './fakeClient.ts';

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

describe('ClientLifecycle.withClient', () => {
  /** Work that records its clients, and whose results the test decides. */
  const createRequest = () => {
    const clients: (FakeClient | undefined)[] = [];
    const answers: Deferred<string>[] = [];
    const work = (client: FakeClient | undefined): Promise<string> => {
      clients.push(client);
      const answer = new Deferred<string>();
      answers.push(answer);
      return answer.promise;
    };
    return { clients, answers, work };
  };

  it('returns the result of the work with the running client', async () => {
    const first = await fixture.start();
    const { clients, answers, work } = createRequest();
    const result = fixture.lifecycle.withClient(work);
    await settle();
    answers[0]!.resolve('answer');
    expect(await result).toBe('answer');
    expect(clients).toEqual([first]);
  });

  it('passes undefined if the server is stopped', async () => {
    const { clients, answers, work } = createRequest();
    const result = fixture.lifecycle.withClient(work);
    await settle();
    answers[0]!.reject(new Error('not running'));
    await expect(result).rejects.toThrow('not running');
    expect(clients).toEqual([undefined]);
  });

  it('does not repeat work that fails while its client is running', async () => {
    const first = await fixture.start();
    const { clients, answers, work } = createRequest();
    const result = fixture.lifecycle.withClient(work);
    await settle();
    answers[0]!.reject(new Error('invalid request'));
    await expect(result).rejects.toThrow('invalid request');
    expect(clients).toEqual([first]);
  });

  it('repeats work that a restart has interrupted, with the new client', async () => {
    const first = await fixture.start();
    const { clients, answers, work } = createRequest();
    const result = fixture.lifecycle.withClient(work);
    await settle();
    void fixture.lifecycle.restart();
    answers[0]!.reject(new Error('connection closed'));
    await fixture.finishStop(first);
    await fixture.finishStart();
    expect(clients).toEqual([first, fixture.clients[1]]);
    answers[1]!.resolve('answer');
    expect(await result).toBe('answer');
  });

  it('repeats work that fails shortly before its client reports a crash', async () => {
    const first = await fixture.start();
    const { clients, answers, work } = createRequest();
    const result = fixture.lifecycle.withClient(work);
    await settle();
    answers[0]!.reject(new Error('connection closed'));
    await Promise.resolve();
    first.crash();
    await fixture.finishStart();
    await settle();
    expect(clients).toEqual([first, fixture.clients[1]]);
    answers[1]!.resolve('answer');
    expect(await result).toBe('answer');
  });

  it('repeats work only once', async () => {
    await fixture.start();
    const { clients, answers, work } = createRequest();
    const result = fixture.lifecycle.withClient(work);
    const failed = expect(result).rejects.toThrow('second crash');
    await settle();
    fixture.clients[0]!.crash();
    answers[0]!.reject(new Error('first crash'));
    await fixture.finishStart();
    await settle();
    fixture.clients[1]!.crash();
    answers[1]!.reject(new Error('second crash'));
    await failed;
    expect(clients).toHaveLength(2);
  });
});
