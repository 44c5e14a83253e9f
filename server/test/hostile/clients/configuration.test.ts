import { afterEach, describe, expect, it } from 'vitest';
import { SETTINGS_RETRY_MS, SETTINGS_TIMEOUT_MS } from '../../../src/lsp/settingsStore.ts';
import { ManualClock, TestServer, until } from '../../lsp/testServer.ts';
import { A, ferryFiles } from './articles.ts';

let server: TestServer;
afterEach(() => server.stop());

const never = () => new Promise(() => {});
/** Settings that exclude b.txt, in the order of the requested sections. */
const WITHOUT_B = [{ articles: { exclude: ['b.txt'] } }, null, null, null];

/** Starts the server for a client with the given answers; the timers of the settings run by hand. */
async function start(answerConfiguration: () => unknown): Promise<ManualClock> {
  const manual = new ManualClock();
  server = await TestServer.start(ferryFiles(), {
    answerConfiguration,
    clock: { manual, minimumMs: Math.min(SETTINGS_RETRY_MS, SETTINGS_TIMEOUT_MS) },
  });
  await server.openFile(A);
  return manual;
}

const articles = () => server.statuses.at(-1)?.articles;

describe('workspace/configuration', () => {
  it.each<[string, () => unknown]>([
    ['fails', () => Promise.reject(new Error('no settings'))],
    ['is answered with null', () => null],
    ['is answered with an object', () => ({})],
    ['is answered with an empty list', () => []],
    ['is answered with other types', () => [1, 'x', true, {}]],
  ])('leaves the defaults if it %s', async (_, answer) => {
    await start(answer);
    await server.settled();
    expect(articles()).toBe(2);
    expect(await server.hover(A, '23')).toContain('b\\.txt');
  });

  it('leaves the defaults if it is never answered', async () => {
    let requests = 0;
    const clock = await start(() => {
      requests++;
      return never();
    });
    const hover = server.hover(A, '23');
    // One request for the folder; the document is in it.
    await until(() => requests > 0);
    clock.advance(SETTINGS_TIMEOUT_MS);
    expect(await hover).toContain('23');
    await server.settled();
    expect(articles()).toBe(2);
    expect(server.logged.join()).toContain(`${SETTINGS_TIMEOUT_MS} ms`);
  });

  it('takes effect if it is answered after the time limit', async () => {
    const answers: ((settings: unknown) => void)[] = [];
    const clock = await start(() => new Promise((resolve) => answers.push(resolve)));
    await until(() => answers.length > 0);
    clock.advance(SETTINGS_TIMEOUT_MS);
    await server.settled();
    expect(articles()).toBe(2);
    for (const answer of answers) answer(WITHOUT_B);
    await until(() => articles() === 1);
  });

  it('is requested again after it failed once', async () => {
    let requests = 0;
    const clock = await start(() => {
      if (++requests === 1) throw new Error('not yet');
      return WITHOUT_B;
    });
    await server.settled();
    expect(articles()).toBe(2);
    clock.advance(SETTINGS_RETRY_MS);
    await until(() => articles() === 1);
  });

  it('is requested a bounded number of times if it always fails', async () => {
    let requests = 0;
    const clock = await start(() => {
      requests++;
      throw new Error('never');
    });
    await server.settled();
    for (let i = 0; i < 20; i++) {
      clock.advance(SETTINGS_RETRY_MS * 2 ** i);
      await server.settled();
    }
    expect(requests).toBeGreaterThan(1);
    expect(requests).toBeLessThan(20);
    expect(server.logged.filter((line) => line.includes('never'))).toHaveLength(1);
  });

  it('takes effect when the client reports a change after failures', async () => {
    let fails = true;
    await start(() => {
      if (fails) throw new Error('not yet');
      return WITHOUT_B;
    });
    await server.settled();
    fails = false;
    await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => articles() === 1);
  });
});

describe('workspace/configuration that is never answered', () => {
  it('is requested again when the client reports a change', async () => {
    const answers = [never, () => WITHOUT_B];
    let requests = 0;
    await start(() => answers[Math.min(requests++, 1)]!());
    await until(() => requests === 1);
    await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.settled();
    expect(articles()).toBe(1);
  });
});

describe('window/workDoneProgress/create', () => {
  it.each<[string, () => unknown]>([
    ['is refused', () => Promise.reject(new Error('no progress'))],
    ['is never answered', never],
  ])('does not hold up indexing if it %s', async (_, answerProgress) => {
    server = await TestServer.start(ferryFiles(), { answerProgress });
    await server.openFile(A);
    await server.settled();
    expect(articles()).toBe(2);
    expect(await server.hover(A, '23')).toContain('b\\.txt');
  });
});
