import { once } from 'node:events';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { FrameChecker } from '../../../src/node/frames.ts';
import { startServerProcess, stopServerProcesses } from './serverProcess.ts';

afterEach(stopServerProcesses);

const frame = (message: object) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const INITIALIZE = frame({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });

const BROKEN: readonly [string, string][] = [
  ['a word as length', 'Content-Length: abc\r\n\r\n{}'],
  ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ['digits and letters', 'Content-Length: 12abc\r\n\r\n{}'],
  ['no digits', 'Content-Length:\r\n\r\n{}'],
  ['zero', 'Content-Length: 0\r\n\r\n{}'],
  ['a length that no string can have', 'Content-Length: 99999999999\r\n\r\n{}'],
  ['no length', 'Content-Type: application/json\r\n\r\n{}'],
  ['no header', '\r\n\r\n{}'],
  ['a message without a header', '{"jsonrpc":"2.0","id":1,"method":"initialize"}\n'],
  ['line feeds only', INITIALIZE.replaceAll('\r', '')],
  ['a header without end', `Content-Type: ${'x'.repeat(10_000)}`],
  ['a length that is too short', INITIALIZE.replace(/\d+/, (digits) => String(Number(digits) - 5)) + INITIALIZE],
];

describe('second-source lsp --stdio', () => {
  it.each(BROKEN)('ends with an error for a frame with %s', async (_, broken) => {
    const { server, stderr } = await startServerProcess(['lsp', '--stdio']);
    server.stdin!.write(broken);
    const [code] = await once(server, 'close');
    expect(code).toBe(1);
    expect(stderr()).toMatch(/^The language server stops because it cannot read its input: .+\.\n$/);
  });

  it('ends with an error for a broken frame after other messages', async () => {
    const { server, stderr } = await startServerProcess(['lsp', '--stdio']);
    server.stdin!.write(INITIALIZE);
    await once(server.stdout!, 'data');
    server.stdin!.write('Content-Length: x\r\n\r\n{}');
    const [code] = await once(server, 'close');
    expect([code, stderr()]).toEqual([1, expect.stringContaining('invalid Content-Length: x')]);
  });

  it('ends without an error after shutdown and exit', async () => {
    const { server, stderr } = await startServerProcess(['lsp', '--stdio']);
    const messages = [INITIALIZE, frame({ id: 2, method: 'shutdown' }), frame({ method: 'exit' })].join('');
    for (const character of messages) server.stdin!.write(character);
    server.stdout!.resume();
    const [code] = await once(server, 'close');
    expect([code, stderr()]).toEqual([0, '']);
  });
});

describe('FrameChecker', () => {
  it('accepts valid frames however they are divided into chunks', () => {
    const bodies = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(bodies, fc.integer({ min: 1, max: 40 }), fc.boolean(), (texts, size, hasType) => {
        const type = hasType ? 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n' : '';
        const bytes = Buffer.concat(
          texts.map((text) => Buffer.from(`${type}content-length:  ${Buffer.byteLength(text)} \r\n\r\n${text}`)),
        );
        const checker = new FrameChecker();
        for (let start = 0; start < bytes.length; start += size)
          expect(checker.check(bytes.subarray(start, start + size))).toBeUndefined();
      }),
    );
  });

  it.each(BROKEN)('reports a frame with %s however it is divided into chunks', (_, broken) => {
    const bytes = Buffer.from(broken);
    for (const size of [1, 7, bytes.length]) {
      const checker = new FrameChecker();
      let problem: string | undefined;
      for (let start = 0; start < bytes.length && !problem; start += size)
        problem = checker.check(bytes.subarray(start, start + size));
      expect(problem).toBeDefined();
    }
  });
});
