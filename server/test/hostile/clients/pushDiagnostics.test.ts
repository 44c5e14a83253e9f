import { afterEach, describe, expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { PUSH_CAPABILITIES, TestServer, until } from '../../lsp/testServer.ts';
import { A, FERRY, ferryFiles } from './articles.ts';

let server: TestServer;
afterEach(() => server.stop());

const versions = () => server.published.map(({ version }) => version);

async function startAndOpen(): Promise<void> {
  server = await TestServer.start(ferryFiles(), { capabilities: PUSH_CAPABILITIES });
  await server.idle();
  await server.openFile(A);
  await until(() => server.published.length === 1);
  await server.settled();
}

describe('textDocument/publishDiagnostics', () => {
  it('is sent once for an opened document', async () => {
    await startAndOpen();
    expect(server.published).toMatchObject([{ uri: A, version: 1, diagnostics: [{ range: { start: { line: 2 } } }] }]);
  });

  it('is sent once per version', async () => {
    await startAndOpen();
    await server.edit(A, 'Sign up for our newsletter to get the best stories every morning.\n', '');
    await until(() => server.published.length === 2);
    await server.settled();
    expect(server.published[1]).toMatchObject({ version: 2, diagnostics: [] });
    await server.undo(A);
    await until(() => server.published.length === 3);
    await server.settled();
    expect(server.published[2]!.diagnostics).toEqual(server.published[0]!.diagnostics);
    expect(versions()).toEqual([1, 2, 3]);
  });

  it('is sent again if other files change the diagnostics', async () => {
    await startAndOpen();
    const line = 'The Skarn Mercury is printed in the old mill on the quay since forever.\n';
    const text = `${FERRY}${line}`;
    await server.edit(A, 'every morning.\n', `every morning.\n${line}`);
    await until(() => server.published.length === 2);
    await server.settled();
    for (let i = 0; i < 6; i++) {
      const uri = A.replace('a.txt', `copy-${i}.txt`);
      const own = `The town of Port ${i} counted ${i + 3} new boats on day ${i}, mayor Ada Number${i} said in the hall.\n`;
      server.files.write(uri, `${own.repeat(3)}${text.slice(text.indexOf(line))}`);
      await server.filesChanged({ uri, type: FileChangeType.Created });
    }
    await until(() => server.published.length === 3);
    await server.settled();
    expect(versions()).toEqual([1, 2, 2]);
    expect(server.published[2]!.diagnostics.length).toBeGreaterThan(server.published[1]!.diagnostics.length);
  });

  it('is not sent again if other files change nothing', async () => {
    await startAndOpen();
    const uri = A.replace('a.txt', 'c.txt');
    server.files.write(uri, 'The mill of Orrin was sold for $40,000, owner Tam Wick said on Monday.\n');
    await server.filesChanged({ uri, type: FileChangeType.Created });
    await server.settled();
    expect(server.published).toHaveLength(1);
  });

  it('clears the diagnostics when the document is closed', async () => {
    await startAndOpen();
    await server.close(A);
    await until(() => server.published.length === 2);
    await server.settled();
    expect(server.published[1]).toEqual({ uri: A, diagnostics: [] });
    expect(server.published).toHaveLength(2);
  });

  it('is never sent to a client that requests diagnostics', async () => {
    server = await TestServer.start(ferryFiles());
    await server.openFile(A);
    await server.settled();
    await server.diagnostics(A);
    await server.edit(A, '23', '24');
    await server.settled();
    await server.close(A);
    await server.settled();
    expect(server.published).toEqual([]);
  });
});
