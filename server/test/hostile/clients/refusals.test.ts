import { afterEach, describe, expect, it } from 'vitest';
import type { RegistrationParams } from 'vscode-languageserver/node';
import { TestServer, until } from '../../lsp/testServer.ts';
import { A, ferryFiles } from './articles.ts';

let server: TestServer;
afterEach(() => server.stop());

const refuse = () => Promise.reject(new Error('refused'));
const never = () => new Promise(() => {});

describe('client/registerCapability', () => {
  it.each([
    ['refused', refuse],
    ['never answered', never],
  ])('is sent for settings and files, even if it is %s', async (_, answer) => {
    const methods: string[] = [];
    server = await TestServer.start(ferryFiles(), {
      answerRegistration: ({ registrations }: RegistrationParams) => {
        methods.push(...registrations.map(({ method }) => method));
        return answer();
      },
    });
    await server.openFile(A);
    await server.settled();
    expect(methods).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    expect(await server.hover(A, '23')).toContain('23');
  });
});

describe('workspace/diagnostic/refresh', () => {
  it('does not end the server if it is refused', async () => {
    server = await TestServer.start(ferryFiles(), { answerRefresh: refuse });
    await server.openFile(A);
    await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => server.refreshes > 0);
    await until(() => server.logged.some((line) => line.includes('refused')));
    expect(await server.hover(A, '23')).toContain('23');
  });
});
