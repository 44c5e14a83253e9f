import type { FileErrorCode } from '../../core/host.ts';
import type { Decoded } from '../../core/text/index.ts';

/** Something to annotate: a file, or a line of the input. */
export interface Document {
  /** POSIX path relative to the root, or the `id` of the line. Unique in one call. */
  readonly id: string;
  /** Decoded, without BOM. */
  readonly text: string;
  /** Size of the file, or of the text in UTF-8. */
  readonly size: number;
  /** Undefined for a line of the input. */
  readonly file?: FileContent;
}

export interface FileContent {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/** A document that could not be read: the line in its place. */
export interface DocumentError {
  /** Null for a line of the input that names none. */
  readonly id: string | null;
  readonly error: { readonly code: FileErrorCode | 'invalid-input' | 'duplicate-id'; readonly message: string };
}

export function isDocumentError<T extends object>(document: T | DocumentError): document is DocumentError {
  return 'error' in document;
}
