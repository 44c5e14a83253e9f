import { afterEach, describe, expect, it } from 'vitest';
import { FOLDER } from '../../lsp/fixtures.ts';
import { InMemoryFiles, TestServer } from '../../lsp/testServer.ts';
import { FERRY, ferryFiles } from './articles.ts';

let server: TestServer;
afterEach(() => server.stop());

describe('a client without workspace folders', () => {
  it.each([
    ['rootUri', { rootUri: FOLDER }],
    ['rootPath', { rootPath: '/articles' }],
    ['rootUri before rootPath', { rootUri: FOLDER, rootPath: '/elsewhere' }],
  ])('gets the folder of its %s indexed', async (_, root) => {
    server = await TestServer.start(ferryFiles(), { folders: null, ...root });
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 2 });
  });

  it('gets the folder of a Windows rootPath indexed', async () => {
    const files = new InMemoryFiles();
    files.write('file:///c%3A/my%20news/50%25/a.txt', FERRY);
    server = await TestServer.start(files, { folders: null, rootPath: 'C:\\my news\\50%' });
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 1 });
  });

  it('gets nothing indexed without a root', async () => {
    server = await TestServer.start(ferryFiles(), { folders: null });
    await server.settled();
    expect(server.statuses.at(-1) ?? { articles: 0 }).toMatchObject({ articles: 0 });
  });
});

describe('a client with workspace folders', () => {
  it('gets no other root indexed', async () => {
    server = await TestServer.start(ferryFiles(), { folders: [], rootUri: FOLDER });
    await server.settled();
    expect(server.statuses.at(-1) ?? { articles: 0 }).toMatchObject({ articles: 0 });
  });
});
