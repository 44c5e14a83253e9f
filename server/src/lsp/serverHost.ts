import type { Connection } from 'vscode-languageserver';
import type { DecodeBytes, Files } from '../core/host.ts';

/** What a Node process and a worker do each in its own way. */
export interface ServerHost {
  /** Files that the server reads by itself; undefined in a worker, where the client reads them. */
  readonly files: Files | undefined;
  readonly decodeBytes: DecodeBytes;
  /** Milliseconds from some start; only differences count. */
  now(): number;
  /** Lets other messages in. */
  yield(): Promise<void>;
  /** Calls `run` after `milliseconds`; the result takes it back. */
  later(milliseconds: number, run: () => void): () => void;
}

export type ServerConnection = Connection;
