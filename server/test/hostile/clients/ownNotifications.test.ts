import { afterEach, describe, expect, it } from 'vitest';
import { TestServer } from '../../lsp/testServer.ts';
import { A, ferryFiles } from './articles.ts';

let server: TestServer;
afterEach(() => server.stop());

async function exercise(notifications: boolean): Promise<void> {
  server = await TestServer.start(ferryFiles(), {
    initializationOptions: { notifications },
    strip: async ({ files, report }) => {
      report(files.length);
      return { changedUris: [], wasCancelled: false, record: null, skippedFiles: [] };
    },
  });
  await server.openFile(A);
  await server.settled();
  await server.client.sendRequest('secondSource/stripFiles', { uri: 'file:///articles' });
}

describe('the notifications of protocol.ts', () => {
  it('are not sent to a client that did not ask for them', async () => {
    await exercise(false);
    expect(server.ownNotifications).toEqual([]);
  });

  it('are sent to a client that asked for them', async () => {
    await exercise(true);
    expect(new Set(server.ownNotifications)).toEqual(
      new Set(['secondSource/status', 'secondSource/documentKind', 'secondSource/stripProgress']),
    );
  });
});
