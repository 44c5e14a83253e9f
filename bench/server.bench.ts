// The server as an editor sees it, over the protocol: the first reading of a folder, a keystroke (change, then the
// diagnostics and colours that follow it), a hover right after one, and the hovers of a person who reads: over every
// figure and quote of the fixtures and of articles from all over the folder, the first one in a file included. In folders
// of 8, 1,000 and 10,000 articles.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  SemanticTokensRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  SymbolKind,
} from 'vscode-languageserver/node';
import { WhenIdle } from '../server/src/protocol.ts';
import { benchArticles, writeFolder } from './corpus.ts';
import { median, printTable, quantile } from './table.ts';

const SIZES = [0, 1000, 10_000];
const KEYSTROKES = 60;
/** Articles of the folder that are opened and read, beside the fixtures. */
const READ = 60;

const fixtures = path.resolve('test-fixtures/folder');

async function connect(
  folder: string,
): Promise<{ connection: ProtocolConnection; pid: number; close(): Promise<void> }> {
  const server = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    pid: server.pid!,
    async close() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await new Promise((resolve) => server.once('exit', resolve));
    },
  };
}

function residentMegabytes(pid: number): string {
  try {
    return (Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024).toFixed(0);
  } catch {
    return '–';
  }
}

async function measure(size: number): Promise<(string | number)[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-bench-'));
  try {
    fs.cpSync(fixtures, folder, { recursive: true });
    if (size > 0) writeFolder(folder, benchArticles(size));
    const started = performance.now();
    const { connection, pid, close } = await connect(folder);
    await connection.sendRequest(WhenIdle.method);
    const cold = performance.now() - started;

    const file = path.join(folder, '004_night-of-the-surge.txt');
    const uri = pathToFileURL(file).href;
    const text = fs.readFileSync(file, 'utf8');
    const textDocument = { uri };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
    const lines = text.split('\n');
    const line = lines.findIndex((content) => content.startsWith('Fourteen'));
    const ask = async () => {
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    };
    const hover = (character: number) =>
      connection.sendRequest(HoverRequest.type, { textDocument, position: { line, character } });
    await ask();
    const firstHover = await clock(() => hover(1));
    const keystrokes: number[] = [];
    const hovers: number[] = [];
    for (let i = 0; i < KEYSTROKES; i++) {
      const character = lines[line]!.length + i;
      keystrokes.push(
        await clock(async () => {
          await connection.sendNotification(DidChangeTextDocumentNotification.type, {
            textDocument: { uri, version: 2 + i },
            contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: 'x' }],
          });
          await ask();
        }),
      );
      hovers.push(await clock(() => hover(i % 2 ? 1 : 'Fourteen people were killed, 3'.length)));
    }
    const reading = await readArticles(connection, folder);
    const memory = residentMegabytes(pid);
    await close();
    return [
      size + 8,
      cold.toFixed(0),
      memory,
      median(keystrokes).toFixed(2),
      quantile(keystrokes, 0.99).toFixed(2),
      firstHover.toFixed(2),
      median(hovers).toFixed(2),
      quantile(hovers, 0.99).toFixed(2),
      reading.length,
      median(reading).toFixed(2),
      quantile(reading, 0.99).toFixed(2),
      quantile(reading, 1).toFixed(2),
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens articles from all over the folder and hovers over each of their figures and quotes. In milliseconds each. */
async function readArticles(connection: ProtocolConnection, folder: string): Promise<number[]> {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const own = fs.readdirSync(fixtures).filter((name) => name.endsWith('.txt'));
  const step = Math.ceil(names.length / READ);
  const times: number[] = [];
  for (const name of new Set([...own, ...names.filter((_, i) => i % step === 0)])) {
    const file = path.join(folder, name);
    const textDocument = { uri: pathToFileURL(file).href };
    const text = fs.readFileSync(file, 'utf8');
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { ...textDocument, languageId: 'plaintext', version: 1, text },
    });
    await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
    for (const { kind, range } of symbols.flatMap((symbol) => [symbol, ...(symbol.children ?? [])])) {
      if (kind !== SymbolKind.Number && kind !== SymbolKind.String) continue;
      times.push(await clock(() => connection.sendRequest(HoverRequest.type, { textDocument, position: range.start })));
    }
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }
  return times;
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function main(): Promise<void> {
  const rows: (string | number)[][] = [
    [
      'articles',
      'first reading ms',
      'memory MB',
      'keystroke ms',
      'p99',
      'first hover ms',
      'hover after keystroke ms',
      'p99',
      'hovers of a reader',
      'ms',
      'p99',
      'worst',
    ],
  ];
  for (const size of SIZES) rows.push(await measure(size));
  printTable(rows);
  const ratio = Number(rows.at(-1)![3]) / Number(rows[1]![3]);
  console.log(`a keystroke in the largest folder costs ${ratio.toFixed(2)}× what it costs in the smallest`);
}

void main();
