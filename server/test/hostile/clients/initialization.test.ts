import { afterEach, describe, expect, it } from 'vitest';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { TestServer } from '../../lsp/testServer.ts';
import { A, FERRY, ferryFiles } from './articles.ts';

let server: TestServer;
afterEach(() => server.stop());

/** Returns the code of the error that answers a request; undefined if it succeeds. */
async function errorCode(client: ProtocolConnection, method: string, params?: object): Promise<number | undefined> {
  try {
    await client.sendRequest(method, params);
    return undefined;
  } catch (error) {
    return (error as { code: number }).code;
  }
}

const SERVER_NOT_INITIALIZED = -32002;

describe('requests before initialize', () => {
  it.each([
    ['textDocument/hover', { textDocument: { uri: A }, position: { line: 0, character: 0 } }],
    ['textDocument/diagnostic', { textDocument: { uri: A } }],
    ['textDocument/semanticTokens/full', { textDocument: { uri: A } }],
    ['workspace/executeCommand', { command: 'x' }],
    ['secondSource/whenIdle', undefined],
    ['no/such/method', undefined],
    ['shutdown', undefined],
  ])('are rejected: %s', async (method, params) => {
    let code: number | undefined;
    server = await TestServer.start(ferryFiles(), {
      beforeInitialize: async (client) => {
        await client.sendNotification('textDocument/didOpen', {
          textDocument: { uri: A, languageId: 'plaintext', version: 1, text: FERRY },
        });
        code = await errorCode(client, method, params);
      },
    });
    expect(code).toBe(SERVER_NOT_INITIALIZED);
    await server.openFile(A);
    await server.settled();
    expect(await server.hover(A, '23')).toContain('23');
  });
});

describe('requests after initialize', () => {
  it('are rejected as unknown if there is no such method', async () => {
    server = await TestServer.start(ferryFiles());
    expect(await errorCode(server.client, 'no/such/method')).toBe(-32601);
  });

  it('are rejected if they initialize again', async () => {
    server = await TestServer.start(ferryFiles());
    const params = { processId: null, rootUri: null, capabilities: {} };
    expect(await errorCode(server.client, 'initialize', params)).toBe(-32600);
  });
});
