import type { Connection } from 'vscode-languageserver';
import type { Boilerplate } from '../core/boilerplate/index.ts';
import type { DecodeBytes, FileAccess } from '../core/host.ts';
import type { SkippedFile } from '../protocol.ts';

/** What differs between a Node process and a web worker. */
export interface Platform {
  /** The server's own access to files; undefined in a worker, where the client reads them. */
  readonly files: FileAccess | undefined;
  readonly decodeBytes: DecodeBytes;
  /** Returns milliseconds since an arbitrary start; only differences are meaningful. */
  now(): number;
  /** Resolves after other messages have been handled. */
  yield(): Promise<void>;
  /** Calls `run` after `milliseconds`; the returned function cancels it. */
  schedule(milliseconds: number, run: () => void): () => void;
  /** Ends the server when the process of the client has ended; undefined where the client ends the server with it. */
  readonly watchClient?: (processId: number) => void;
  /** Strips files on disk and records what was removed; undefined where there is no disk. */
  readonly strip?: (job: StripJob) => Promise<StripResult>;
}

/** What to remove from the files of a folder. */
export interface StripJob {
  /** URI of the workspace folder, which contains the record and the decision file. */
  readonly root: string;
  readonly files: readonly StripJobFile[];
  /** `files.encoding`: fallback encoding of files that are not valid UTF-8. */
  readonly encoding: string | undefined;
  /** Whether the job was cancelled; checked between files. */
  cancelled(): boolean;
  /** Called with the number of files that have been processed. */
  report(done: number): void;
}

/** One file of a {@link StripJob}. */
export interface StripJobFile {
  readonly uri: string;
  /** POSIX path relative to the root. */
  readonly path: string;
  /** The text in which `boilerplate` was found; a file with another text is skipped. */
  readonly text: string;
  readonly isOpen: boolean;
  readonly boilerplate: readonly Boilerplate[];
}

/** Outcome of a {@link StripJob}. */
export interface StripResult {
  /** URIs of the changed files. */
  readonly changedUris: readonly string[];
  readonly wasCancelled: boolean;
  /** Path of the record relative to the root; null if nothing was changed. */
  readonly record: string | null;
  readonly skippedFiles: readonly SkippedFile[];
}

/** Connection of the server to its client. */
export type ServerConnection = Connection;
