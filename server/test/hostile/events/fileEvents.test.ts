import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { Folder } from '../../../src/core/folder/index.ts';
import { Workspace } from '../../../src/lsp/workspace.ts';
import { InMemoryFiles, TestServer, type TestServerOptions } from '../../lsp/testServer.ts';

const ROOT = 'file:///articles';
const FERRY = 'The ferry Marit ran aground off Ostrand on Tuesday with 214 passengers on board, the coastguard said.\n';
const ASHORE = 'All 214 passengers of the ferry Marit were brought ashore off Ostrand on Tuesday, it was said.\n';

let server: TestServer | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.stop();
  server = undefined;
});

async function start(contents: Record<string, string>, options: TestServerOptions = {}): Promise<TestServer> {
  const files = new InMemoryFiles();
  for (const [uri, text] of Object.entries(contents)) files.write(uri, text);
  server = await TestServer.start(files, { folders: [ROOT], ...options });
  await server.settled();
  return server;
}

/** Returns the number of articles that the server reports. */
async function countArticles(): Promise<number> {
  await server!.settled();
  return server!.statuses.at(-1)!.articles;
}

describe('deleted files', () => {
  it('are removed in one pass, however many one notification names', async () => {
    const uris = Array.from({ length: 2000 }, (_, i) => `${ROOT}/${i}.txt`);
    await start({ [`${ROOT}/kept.txt`]: FERRY, ...Object.fromEntries(uris.map((uri, i) => [uri, `${i}. ${ASHORE}`])) });
    expect(await countArticles()).toBe(2001);
    const passes = vi.spyOn(Folder.prototype, 'ids');
    for (const uri of uris) server!.files.contents.delete(uri);
    const type: FileChangeType = FileChangeType.Deleted;
    const events = uris.map((uri) => ({ uri, type }));
    await server!.filesChanged(...events, { uri: `${ROOT}/folder`, type: FileChangeType.Deleted });
    expect(await countArticles()).toBe(1);
    expect(passes.mock.calls.length).toBeLessThan(10);
  });

  it('stay removed if they were being read', async () => {
    await start({ [`${ROOT}/a.txt`]: FERRY });
    const ghost = `${ROOT}/ghost.txt`;
    server!.files.write(ghost, ASHORE);
    server!.files.hold();
    await server!.filesChanged({ uri: ghost, type: FileChangeType.Created });
    await vi.waitUntil(() => server!.files.reads.includes(ghost));
    // The read has found the content before the file is deleted, and ends afterwards.
    const deletions = vi.spyOn(Workspace.prototype, 'didDelete');
    await server!.filesChanged({ uri: ghost, type: FileChangeType.Deleted });
    await vi.waitUntil(() => deletions.mock.calls.length > 0);
    server!.files.release();
    expect(await countArticles()).toBe(1);
  });

  it('come back if they are created again', async () => {
    const uri = `${ROOT}/a.txt`;
    await start({ [uri]: FERRY });
    await server!.filesChanged({ uri, type: FileChangeType.Deleted }, { uri, type: FileChangeType.Created });
    expect(await countArticles()).toBe(1);
  });
});

describe('created folders', () => {
  it.each(['2024.05', 'v1.3', 'stories.txt', 'june', 'a.b.c'])('named "%s" are read', async (name) => {
    await start({ [`${ROOT}/old/a.txt`]: FERRY });
    const content = server!.files.contents.get(`${ROOT}/old/a.txt`)!;
    server!.files.contents.delete(`${ROOT}/old/a.txt`);
    server!.files.write(`${ROOT}/${name}/a.txt`, content);
    await server!.filesChanged(
      { uri: `${ROOT}/old`, type: FileChangeType.Deleted },
      { uri: `${ROOT}/${name}`, type: FileChangeType.Created },
    );
    expect(await countArticles()).toBe(1);
  });

  it.each(['node_modules', '.git', '.second-source'])('named "%s", and files in them, are ignored', async (name) => {
    await start({ [`${ROOT}/a.txt`]: FERRY });
    const uri = `${ROOT}/${name}/b.txt`;
    server!.files.write(uri, ASHORE);
    await server!.filesChanged(
      { uri: `${ROOT}/${name}`, type: FileChangeType.Created },
      { uri, type: FileChangeType.Created },
    );
    expect(await countArticles()).toBe(1);
    await server!.openFile(uri);
    expect(await countArticles()).toBe(1);
  });
});

describe('nested workspace folders', () => {
  const NESTED = `${ROOT}/may`;

  it('pass changes on to the folder around them', async () => {
    await start({ [`${ROOT}/a.txt`]: FERRY }, { folders: [ROOT, NESTED] });
    const uri = `${NESTED}/b.txt`;
    server!.files.write(uri, ASHORE);
    await server!.filesChanged({ uri, type: FileChangeType.Created });
    await server!.settled();
    await server!.openFile(`${ROOT}/a.txt`);
    expect(await server!.hoverText(`${ROOT}/a.txt`, '214')).toContain('b.txt');
    server!.files.contents.delete(uri);
    await server!.filesChanged({ uri, type: FileChangeType.Deleted });
    await server!.settled();
    expect(await server!.hoverText(`${ROOT}/a.txt`, '214')).not.toContain('b.txt');
  });
});

describe('the maximum number of files', () => {
  it('holds for files that are created later', async () => {
    await start(
      { [`${ROOT}/a.txt`]: FERRY, [`${ROOT}/b.txt`]: ASHORE },
      { settings: { secondSource: { limits: { files: 2 } } } },
    );
    const uri = `${ROOT}/c.txt`;
    server!.files.write(uri, ASHORE);
    await server!.filesChanged({ uri, type: FileChangeType.Created });
    expect(await countArticles()).toBe(2);
    server!.files.contents.delete(`${ROOT}/a.txt`);
    await server!.filesChanged(
      { uri: `${ROOT}/a.txt`, type: FileChangeType.Deleted },
      { uri, type: FileChangeType.Created },
    );
    expect(await countArticles()).toBe(2);
  });
});
