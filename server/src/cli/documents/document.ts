import type { FileErrorCode } from '../../core/host.ts';
import type { Decoded } from '../../core/text/index.ts';

/** A document to process: a file, or a line of standard input. */
export interface Document {
  /** Path relative to the root with `/` as the separator, or the `id` of the line. Unique in one invocation. */
  readonly id: string;
  /** The decoded text, without its byte order mark. */
  readonly text: string;
  /** Size of the file in bytes; for a line of standard input, size of the text in UTF-8. */
  readonly size: number;
  /** Undefined for a line of standard input. */
  readonly file?: FileContent;
}

export interface FileContent {
  /** Absolute path. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** A document that could not be processed, as it is printed in place of the result. */
export interface DocumentError {
  /** Null for a line of standard input without a valid `id`. */
  readonly id: string | null;
  readonly error: { readonly code: FileErrorCode | 'invalid-input' | 'duplicate-id'; readonly message: string };
}

export function isDocumentError<T extends object>(document: T | DocumentError): document is DocumentError {
  return 'error' in document;
}
