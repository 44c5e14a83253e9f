import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { normalizeUri } from '../../../src/lsp/normalizeUri.ts';
import { appendToUri } from '../../../src/node/uris.ts';
import { InMemoryFiles, PUSH_CAPABILITIES, TestServer, until } from '../../lsp/testServer.ts';
import { FERRY, FERRY_AGAIN } from './articles.ts';

let server: TestServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const NORMAL_FOLDER = 'file:///c%3A/my%20news';
const NORMAL = `${NORMAL_FOLDER}/a%20b%28%27%2C%2B%40%26%3D%3A%21%29%C3%A9.txt`;
const OTHER = `${NORMAL_FOLDER}/other.txt`;

/** Spellings of the folder and of the file that clients use. */
const SPELLINGS: readonly [string, string, string][] = [
  ['VS Code', NORMAL_FOLDER, NORMAL],
  ['few escapes', 'file:///C:/my%20news', "file:///C:/my%20news/a%20b(',+@&=:!)%C3%A9.txt"],
  [
    'lower-case digits',
    'file:///c%3a/my%20news',
    'file:///c%3a/my%20news/a%20b%28%27%2c%2b%40%26%3d%3a%21%29%c3%a9.txt',
  ],
  ['no escapes', 'file:///C:/my news', "file:///C:/my news/a b(',+@&=:!)é.txt"],
  ['escaped letters', 'file:///%43%3A/my%20new%73', `file:///%43%3A/my%20new%73/%61${NORMAL.split('/a')[1]}`],
  ['no authority', 'file:/c:/my%20news', "file:/c:/my%20news/a%20b(',+@&=:!)%C3%A9.txt"],
  ['localhost', 'file://localhost/c:/my%20news', "file://localhost/c:/my%20news/a%20b(',+@&=:!)%C3%A9.txt"],
  ['another scheme case', 'FILE:///C:/my%20news', "FILE:///C:/my%20news/a%20b(',+@&=:!)%C3%A9.txt"],
  ['a trailing slash', 'file:///C:/my%20news/', "file:///C:/my%20news/a%20b(',+@&=:!)%C3%A9.txt"],
];

function files(): InMemoryFiles {
  const created = new InMemoryFiles();
  created.write(NORMAL, FERRY);
  created.write(OTHER, FERRY_AGAIN);
  return created;
}

describe.each(SPELLINGS)('a client that spells URIs with %s', (_, folder, uri) => {
  it('has one copy of an open file', async () => {
    server = await TestServer.start(files(), { folders: [folder] });
    await server.open(uri, FERRY);
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 2, skippedFiles: 0 });
  });

  it('gets its own spelling back in every result', async () => {
    server = await TestServer.start(files(), {
      folders: [folder],
      initializationOptions: { decisions: true },
      settings: { secondSource: { conflicts: true } },
    });
    await server.open(uri, FERRY);
    await server.settled();
    const locations = (await server.references(uri, '23'))!.map((location) => location.uri);
    expect(locations).toContain(uri);
    expect(locations).toContain(`${folder.replace(/\/$/, '')}/other.txt`);
    expect(server.kinds.map((kind) => kind.uri)).toEqual([uri]);
    expect(await server.hover(uri, '23')).toContain('other.txt#L1');
    const strip = (await server.actions(uri, 'Sign up')).find(({ edit }) => edit);
    expect(server.applied(strip!.edit!)).not.toContain('Sign up');
    const inArguments = (await server.actions(uri, 'Sign up')).flatMap(({ command }) => command?.arguments ?? []);
    expect(inArguments.map((argument) => argument.uri)).toEqual(inArguments.map(() => uri));
    const plan = await server.client.sendRequest<{ edit: { documentChanges: { textDocument: { uri: string } }[] } }>(
      'secondSource/stripFolder',
      { uri: folder },
    );
    expect(plan.edit.documentChanges.map(({ textDocument }) => textDocument.uri)).toEqual([uri]);
  });

  it('changes and closes the document that it opened', async () => {
    server = await TestServer.start(files(), { folders: [folder] });
    await server.open(uri, FERRY);
    await server.edit(uri, '23 passengers', '24 passengers');
    await server.idle();
    expect(await server.hover(uri, '24')).toContain('24');
    await server.close(uri);
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 2 });
  });

  it('reports changed files', async () => {
    const changing = files();
    server = await TestServer.start(changing, { folders: [folder] });
    await server.idle();
    changing.contents.delete(NORMAL);
    await server.filesChanged({ uri, type: FileChangeType.Deleted });
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 1 });
  });

  it('removes and adds the folder', async () => {
    server = await TestServer.start(files(), { folders: [folder] });
    await server.idle();
    await server.foldersChanged([], [folder]);
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 0 });
    await server.foldersChanged([folder], []);
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 2 });
  });

  it('gets published diagnostics for the document that it opened', async () => {
    server = await TestServer.start(files(), { folders: [folder], capabilities: PUSH_CAPABILITIES });
    await server.open(uri, FERRY);
    await until(() => server!.published.some(({ diagnostics }) => diagnostics.length > 0));
    expect(new Set(server.published.map((published) => published.uri))).toEqual(new Set([uri]));
  });
});

describe('a client that spells a document and its folder differently', () => {
  it.each([
    ['the folder', 'file:///C:/my%20news', NORMAL],
    ['the document', NORMAL_FOLDER, "file:///C:/my%20news/a%20b(',+@&=:!)%C3%A9.txt"],
  ])('gets the spelling of the document back if only %s differs from VS Code', async (_, folder, uri) => {
    server = await TestServer.start(files(), { folders: [folder] });
    await server.open(uri, FERRY);
    await server.settled();
    expect(server.statuses.at(-1)).toMatchObject({ articles: 2 });
    const locations = (await server.references(uri, '23'))!.map((location) => location.uri);
    expect(locations.sort()).toEqual([uri, `${folder}/other.txt`].sort());
  });
});

describe('normalizeUri', () => {
  it.each([
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['vscode-vfs://github/a b/c.txt', 'vscode-vfs://github/a%20b/c.txt'],
    ['vscode-remote://ssh-remote+host/a', 'vscode-remote://ssh-remote%2Bhost/a'],
    ['file://SERVER/share/a.txt', 'file://server/share/a.txt'],
    ['file:///a/100%.txt', 'file:///a/100%25.txt'],
    ['file:///a/%e9.txt', 'file:///a/%E9.txt'],
    ['file:///a/%2f.txt', 'file:///a/%2F.txt'],
    ['file:///a.txt?b=%26#c', 'file:///a.txt?b=%26#c'],
    ['C:\\news\\a.txt', 'C:\\news\\a.txt'],
    ['', ''],
  ])('returns the one spelling of %s', (uri, normalized) => expect(normalizeUri(uri)).toBe(normalized));

  it('changes nothing in the URIs of listed files', () => {
    const folder = normalizeUri('file:///C:/my news');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const uri = appendToUri(folder, name);
        expect(normalizeUri(uri)).toBe(uri);
      }),
    );
  });

  it('changes nothing in its result, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const normalized = normalizeUri(`file:///${path}`);
        expect(normalizeUri(normalized)).toBe(normalized);
        normalizeUri(path);
      }),
    );
  });
});
