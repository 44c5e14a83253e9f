import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import { Readable } from 'node:stream';
import { cliBundles } from './bundles.ts';

/** What a test reads without a type of its own: the schema, and not the compiler, says what is in it. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON Lines. */
  readonly lines: Json[];
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

/** What a pipe hands over at once, in bytes. */
const CHUNK = 65_536;

type RunProgram = (args: readonly string[]) => Promise<number>;

/**
 * Runs the command line to its end, in this process: what it sees of a process (current folder, streams) is ours. One
 * call at a time.
 */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  program ??= loadProgram();
  return runWith(await program, args, options);
}

let program: Promise<RunProgram> | undefined;

async function loadProgram(): Promise<RunProgram> {
  const { program: file } = await cliBundles();
  const { runProgram } = createRequire(import.meta.url)(file) as { runProgram: RunProgram };
  // A command is loaded when it is first called, and its words have to be known before the first text is parsed: a
  // process of its own calls one command only.
  for (const command of COMMANDS) await runWith(runProgram, [command, '--no-such-option'], {});
  return runProgram;
}

export const COMMANDS = ['report', 'annotate', 'crossref', 'quotes', 'strip', 'restore', 'lsp'];

async function runWith(run: RunProgram, args: readonly string[], options: RunOptions): Promise<Result> {
  const { cwd = os.tmpdir(), input = '' } = options;
  const out: string[] = [];
  const err: string[] = [];
  const restore = [
    replace(process, 'cwd', () => cwd),
    replace(process, 'stdin', Readable.from(chunksOf(Buffer.from(input)))),
    replace(process.stdout, 'write', (text: string) => out.push(text) > 0),
    replace(process.stderr, 'write', (text: string) => err.push(text) > 0),
  ];
  try {
    return resultOf(await run(args), out.join(''), err.join(''));
  } finally {
    for (const one of restore) one();
  }
}

function replace(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  };
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

export interface SpawnOptions extends RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Another bundle than the usual one. */
  readonly cli?: string;
}

/** Starts the command line as a process of its own. */
export async function startCli(
  args: readonly string[],
  { cwd = os.tmpdir(), env, cli }: SpawnOptions = {},
): Promise<ChildProcessWithoutNullStreams> {
  const file = cli ?? (await cliBundles()).cli;
  const child = spawn(process.execPath, [file, ...args], { cwd, env: { ...process.env, ...env } });
  child.stdin.on('error', () => {}); // it may end before it has read everything
  return child;
}

/** Runs the command line as a process of its own to its end: slower, and for what only a process has. */
export async function spawnCli(args: readonly string[], options: SpawnOptions = {}): Promise<Result> {
  const child = await startCli(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.end(options.input ?? '');
  const code = await ended(child);
  return resultOf(code, Buffer.concat(out).toString(), Buffer.concat(err).toString());
}

function resultOf(code: number | null, stdout: string, stderr: string): Result {
  return {
    code,
    stdout,
    stderr,
    get lines() {
      return jsonLines(stdout);
    },
  };
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.on('close', (code) => resolve(code)));
}

/** Every line of a text as JSON. Lines are split as careless readers do: at everything that Unicode calls a line end. */
export function jsonLines(text: string): Json[] {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => JSON.parse(line));
}

/** Documents as `--input jsonl` reads them. */
export function input(texts: Readonly<Record<string, string>>): string {
  return Object.entries(texts)
    .map(([id, text]) => `${JSON.stringify({ id, text })}\n`)
    .join('');
}
