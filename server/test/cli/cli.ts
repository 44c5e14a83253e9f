import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import { Readable } from 'node:stream';
import { getCliBundles } from './bundles.ts';

/** Parsed JSON output. It is untyped because the schema, not the compiler, checks it. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output parsed as JSON Lines. */
  readonly lines: Json[];
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

/** Maximum chunk size of a pipe, in bytes. */
const PIPE_CHUNK_BYTES = 65_536;

type RunProgram = (args: readonly string[]) => Promise<number>;

/**
 * Runs the command line in this process, with a substitute for the current folder and the standard streams. Only one run
 * at a time is possible.
 */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  program ??= loadProgram();
  return runWith(await program, args, options);
}

let program: Promise<RunProgram> | undefined;

async function loadProgram(): Promise<RunProgram> {
  const { program: file } = await getCliBundles();
  const { runProgram } = createRequire(import.meta.url)(file) as { runProgram: RunProgram };
  // Loads all commands by an invalid call: a command adds its words to the vocabulary when it is loaded, which must be
  // before the first text is parsed. A separate process loads one command only.
  for (const command of COMMANDS) await runWith(runProgram, [command, '--no-such-option'], {});
  return runProgram;
}

export const COMMANDS = ['report', 'annotate', 'crossref', 'quotes', 'strip', 'restore', 'lsp'];

async function runWith(run: RunProgram, args: readonly string[], options: RunOptions): Promise<Result> {
  const { cwd = os.tmpdir(), input = '' } = options;
  const out: string[] = [];
  const err: string[] = [];
  const restore = [
    replaceProperty(process, 'cwd', () => cwd),
    replaceProperty(process, 'stdin', Readable.from(splitIntoChunks(Buffer.from(input)))),
    replaceProperty(process.stdout, 'write', (text: string) => out.push(text) > 0),
    replaceProperty(process.stderr, 'write', (text: string) => err.push(text) > 0),
  ];
  try {
    return createResult(await run(args), out.join(''), err.join(''));
  } finally {
    for (const one of restore) one();
  }
}

function replaceProperty(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}

function* splitIntoChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIPE_CHUNK_BYTES) yield bytes.subarray(at, at + PIPE_CHUNK_BYTES);
}

export interface SpawnOptions extends RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Path of the executable bundle. The build of the current sources by default. */
  readonly bundle?: string;
}

/** Starts the command line as a separate process. */
export async function startCli(
  args: readonly string[],
  { cwd = os.tmpdir(), env, bundle }: SpawnOptions = {},
): Promise<ChildProcessWithoutNullStreams> {
  const file = bundle ?? (await getCliBundles()).cli;
  const child = spawn(process.execPath, [file, ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.on('error', () => {}); // The process may exit before it has read everything.
  return child;
}

/** Runs the command line as a separate process. Slower than {@link runCli}; for tests that depend on the process. */
export async function spawnCli(args: readonly string[], options: SpawnOptions = {}): Promise<Result> {
  const child = await startCli(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.end(options.input ?? '');
  const code = await waitForExit(child);
  return createResult(code, Buffer.concat(out).toString(), Buffer.concat(err).toString());
}

function createResult(code: number | null, stdout: string, stderr: string): Result {
  return {
    code,
    stdout,
    stderr,
    get lines() {
      return parseJsonLines(stdout);
    },
  };
}

/** Resolves to the exit code; null if the process was killed. */
export function waitForExit(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.on('close', (code) => resolve(code)));
}

/** Parses JSON Lines. Splits at every Unicode line ending, as some parsers do, to detect unescaped ones. */
export function parseJsonLines(text: string): Json[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => JSON.parse(line));
}

/** Returns documents in the format of `--input jsonl`. */
export function formatJsonInput(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([id, text]) => `${JSON.stringify({ id, text })}\n`)
    .join('');
}
