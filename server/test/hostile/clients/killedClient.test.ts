import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { getCliBundles } from '../../cli/bundles.ts';
import { until } from '../../lsp/testServer.ts';
import { createTemporaryFolder } from '../../temporaryFolder.ts';
import { spawnProcess, startServerProcess, stopServerProcesses } from './serverProcess.ts';

afterEach(stopServerProcesses);

/** Maximum time that the server may outlive its client, in milliseconds. */
const MAX_SURVIVAL_MS = 2_000;

/** A client that starts the server with an IPC channel, and prints the server's process ID when the server is ready. */
const IPC_CLIENT = `
  const [path, preload] = process.argv.slice(1);
  const execArgv = preload ? ['--require', preload] : [];
  const server = require('node:child_process').fork(path, ['--node-ipc'], { execArgv });
  server.on('message', ({ id, method }) => {
    if (id === 1 && preload) server.send({ jsonrpc: '2.0', method: 'block' });
    else if (id === 1 || method === 'blocked') console.log(server.pid);
  });
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
`;

/** A module that makes the server compute without a pause for longer than any test lasts. */
const BLOCK = `
  process.on('message', ({ method }) => {
    if (method !== 'block') return;
    process.send({ jsonrpc: '2.0', method: 'blocked' });
    const end = Date.now() + 60_000;
    while (Date.now() < end);
  });
`;

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch {
    return false;
  }
  try {
    // In a container without an init process, an orphan that has ended remains as a zombie.
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Kills the client of a server and returns how long the server survives it, in milliseconds. */
async function measureSurvival(preload = ''): Promise<number> {
  const { server } = await getCliBundles();
  const client = spawnProcess(['-e', IPC_CLIENT, server, preload]);
  const [printed] = await once(client.stdout, 'data');
  const processId = Number(String(printed));
  const exited = once(client, 'exit');
  client.kill('SIGKILL');
  await exited;
  const start = performance.now();
  await until(() => !isRunning(processId));
  return performance.now() - start;
}

describe('a server whose client is killed', () => {
  it('ends when the IPC channel closes', async () => {
    expect(await measureSurvival()).toBeLessThan(MAX_SURVIVAL_MS);
  });

  it('ends during a long computation', async () => {
    const folder = createTemporaryFolder({ 'block.cjs': BLOCK });
    expect(await measureSurvival(path.join(folder, 'block.cjs'))).toBeLessThan(MAX_SURVIVAL_MS);
  });

  it('ends although its standard input remains open', async () => {
    const client = spawnProcess(['-e', 'setInterval(() => {}, 1000); console.log("ready")']);
    await once(client.stdout, 'data');
    const { server } = await startServerProcess(['lsp', '--stdio']);
    const params = { processId: client.pid, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    server.stdin!.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await once(server.stdout!, 'data');
    const exited = once(client, 'exit');
    client.kill('SIGKILL');
    await exited;
    const start = performance.now();
    const [code] = await once(server, 'exit');
    expect(code).toBe(1);
    expect(performance.now() - start).toBeLessThan(MAX_SURVIVAL_MS);
  });
});
