/** The outside world, as core sees it: small interfaces that the entries implement. */

/** Thrown by {@link Yielder.yieldIfDue} when nobody waits for the answer any more. Never an error to report. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
  }
}

/**
 * Long work calls `beat()` often. It returns at once nearly always; every few milliseconds it lets other messages in,
 * and throws {@link CancelledError} when the work was cancelled.
 */
export interface Yielder {
  yieldIfDue(): Promise<void> | undefined;
}

/** Where things are written that a person reads when something is odd. Core never writes anywhere else. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Why a file could not be read. */
export type FileErrorCode = 'not-found' | 'no-permission' | 'too-large' | 'binary' | 'undecodable' | 'failed';

export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export interface ListedFile {
  /** As the editor writes it. */
  readonly uri: string;
  /** In bytes, where the listing tells. */
  readonly size?: number;
}

export interface ListOptions {
  /** Glob patterns relative to the folder: a file must match one. */
  readonly include: readonly string[];
  /** Glob patterns relative to the folder: a file or folder that matches one is not listed. */
  readonly exclude: readonly string[];
  /** At most so many files are listed. */
  readonly limit: number;
}

export interface FileListing {
  readonly files: readonly ListedFile[];
  /** True when there were more than `limit`. */
  readonly truncated: boolean;
  /** Folders that could not be read, a sentence each. */
  readonly problems: readonly string[];
}

/** The files of a workspace, by URI. */
export interface FileAccess {
  list(folder: string, options: ListOptions, pulse: Yielder): Promise<FileListing>;
  /** The bytes of a file. Throws {@link FileError}; a file above `limit` bytes is not read. */
  read(uri: string, limit: number): Promise<Uint8Array>;
}

/** Text of `bytes` in the encoding that `label` names (WHATWG labels); null where a byte has no character in it. */
export type DecodeBytes = (bytes: Uint8Array, label: string) => string | null;
