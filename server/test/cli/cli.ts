import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

export const PROJECT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'second-source-cli-'));
afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

let built: Promise<string> | undefined;

/** The command line as it is shipped: a bundle beside the package's manifest. Built once for each test file. */
export function cliPath(): Promise<string> {
  built ??= buildCli();
  return built;
}

async function buildCli(): Promise<string> {
  const file = path.join(home, 'dist', 'cli.js');
  await build({
    entryPoints: [path.join(PROJECT, 'server/src/cli/main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['./server.js'],
    logLevel: 'error',
  });
  fs.copyFileSync(path.join(PROJECT, 'package.json'), path.join(home, 'package.json'));
  return file;
}

/** What a test reads without a type of its own. */
// biome-ignore lint/suspicious/noExplicitAny: the schema, and not the compiler, says what is in it
export type Json = any;

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
  readonly env?: Readonly<Record<string, string>>;
}

export async function startCli(
  args: readonly string[],
  options: RunOptions = {},
): Promise<ChildProcessWithoutNullStreams> {
  const child = spawn(process.execPath, [await cliPath(), ...args], {
    cwd: options.cwd ?? home,
    env: { ...process.env, ...options.env },
  });
  child.stdin.on('error', () => {}); // it may end before it has read everything
  return child;
}

/** Runs the command line to its end. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const child = await startCli(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  child.stdin.end(options.input ?? '');
  const code = await ended(child);
  const stdout = Buffer.concat(out).toString();
  return {
    code,
    stdout,
    stderr: Buffer.concat(err).toString(),
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
