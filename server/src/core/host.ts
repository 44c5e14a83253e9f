/** Core's view of its environment: small interfaces that the entry points implement. */

/** Thrown by {@link Yielder.yieldIfDue} if the work was cancelled. Never reported as an error. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
  }
}

/** Lets long-running work yield to other messages. */
export interface Yielder {
  /**
   * Called often. Returns undefined most of the time; every few milliseconds it returns a promise that resolves after other
   * messages have been handled and rejects with {@link CancelledError} if the work was cancelled.
   */
  yieldIfDue(): Promise<void> | undefined;
}

/** Log for diagnostic messages. Core writes nowhere else. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Why a file could not be read or written. */
export type FileErrorCode = 'not-found' | 'no-permission' | 'too-large' | 'binary' | 'undecodable' | 'failed';

/** Thrown if a file cannot be read or written. `code` is part of the command line's contract (docs/formats.md). */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A file found in a folder. */
export interface ListedFile {
  /** URI as the editor writes it. */
  readonly uri: string;
}

/** Which files of a folder to list. */
export interface ListOptions {
  /** Glob patterns relative to the folder; a file must match at least one. */
  readonly include: readonly string[];
  /** Glob patterns relative to the folder; files and folders that match one are not listed. */
  readonly exclude: readonly string[];
  /** Maximum number of files to list. */
  readonly limit: number;
}

/** Files of a folder. */
export interface FileListing {
  readonly files: readonly ListedFile[];
  /** Pipes, sockets and devices that match. They must not be opened because that may block forever. */
  readonly specialFiles: readonly ListedFile[];
  /** Whether there are more than `limit` files. */
  readonly truncated: boolean;
  /** Folders that could not be read, one sentence each. */
  readonly problems: readonly string[];
}

/** Read access to the files of a workspace, by URI. */
export interface FileAccess {
  /** Lists the files below a folder. */
  list(folder: string, options: ListOptions, pulse: Yielder): Promise<FileListing>;
  /**
   * Returns the bytes of a file.
   *
   * @throws {FileError} if the file cannot be read or has more than `limit` bytes
   */
  read(uri: string, limit: number): Promise<Uint8Array>;
  /** Whether there is a folder at the URI, and not a link to one. Never rejects. */
  isFolder(uri: string): Promise<boolean>;
}

/** Decodes bytes in the encoding with the given WHATWG label; null if they are not valid in it. */
export type DecodeBytes = (bytes: Uint8Array, label: string) => string | null;
