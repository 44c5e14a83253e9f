import type { Connection } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import type { DecodeBytes, FileAccess } from '../core/host.ts';
import type { SkippedFile } from '../protocol.ts';

/** What a Node process and a worker do each in its own way. */
export interface Platform {
  /** Files that the server reads by itself; undefined in a worker, where the client reads them. */
  readonly files: FileAccess | undefined;
  readonly decodeBytes: DecodeBytes;
  /** Milliseconds from some start; only differences count. */
  now(): number;
  /** Lets other messages in. */
  yield(): Promise<void>;
  /** Calls `run` after `milliseconds`; the result takes it back. */
  later(milliseconds: number, run: () => void): () => void;
  /** Strips files of a disk, with a record of what was removed; undefined where there is no disk. */
  readonly strip?: (job: StripJob) => Promise<StripResult>;
}

/** What is to be removed from the files of a folder. */
export interface StripJob {
  /** URI of the workspace folder: the record and the decision file lie below it. */
  readonly root: string;
  readonly files: readonly StripJobFile[];
  /** As in `files.encoding`: what a file that is no UTF-8 is read as. */
  readonly encoding: string | undefined;
  /** Asked between two files. */
  cancelled(): boolean;
  /** Called with the number of files that are dealt with. */
  report(done: number): void;
}

export interface StripJobFile {
  readonly uri: string;
  /** POSIX path relative to the root. */
  readonly path: string;
  /** The text that `found` was found in: a file that says something else is skipped. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly found: readonly Boilerplate[];
}

export interface StripResult {
  /** URIs of the files that were changed. */
  readonly changedUris: readonly string[];
  readonly cancelled: boolean;
  /** Path of the record relative to the root; null where nothing was changed. */
  readonly record: string | null;
  readonly skipped: readonly SkippedFile[];
}

export type ServerConnection = Connection;
