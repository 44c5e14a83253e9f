import type { Cut } from './cuts.ts';

/** Maps decoded characters to the bytes of a file. */
export interface ByteMapping {
  /** Number of bytes before the first character: the byte order mark. */
  readonly prefix: number;
  /** Returns the number of bytes of `text[start, end)`, which must not split a surrogate pair. */
  length(text: string, start: number, end: number): number;
}

/** A range of a file's bytes to remove, half-open. */
export interface ByteCut {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** UTF-8, with or without its byte order mark. */
export function utf8Mapping(hasBom: boolean): ByteMapping {
  return {
    prefix: hasBom ? 3 : 0,
    length(text, start, end) {
      let bytes = 0;
      for (let i = start; i < end; i++) {
        const code = text.charCodeAt(i);
        // Each half of a surrogate pair accounts for two of the four bytes.
        bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code <= 0xdfff ? 2 : 3;
      }
      return bytes;
    },
  };
}

/** UTF-16 in either byte order. */
export function utf16Mapping(hasBom: boolean): ByteMapping {
  return { prefix: hasBom ? 2 : 0, length: (_text, start, end) => (end - start) * 2 };
}

/** Windows-1252, ISO 8859 and other encodings with one byte per character. */
export const singleByteMapping: ByteMapping = { prefix: 0, length: (_text, start, end) => end - start };

/**
 * Converts cuts of a decoded text to cuts of its bytes.
 *
 * @throws {Error} if the mapping does not account for all `size` bytes of the file
 */
export function computeByteCuts(text: string, cuts: readonly Cut[], mapping: ByteMapping, size: number): ByteCut[] {
  const result: ByteCut[] = [];
  let at = 0;
  let byte = mapping.prefix;
  for (const cut of cuts) {
    const start = byte + mapping.length(text, at, cut.start);
    const end = start + mapping.length(text, cut.start, cut.end);
    result.push({ start, end, rule: cut.rule });
    at = cut.end;
    byte = end;
  }
  const total = byte + mapping.length(text, at, text.length);
  if (total !== size) throw new Error(`the text takes ${total} bytes in this encoding, but the file has ${size}`);
  return result;
}

/** Returns the bytes without the cuts, which must be sorted and must not overlap. */
export function cutBytes(bytes: Uint8Array, cuts: readonly ByteCut[]): Uint8Array {
  const removed = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
  const result = new Uint8Array(bytes.length - removed);
  let from = 0;
  let to = 0;
  for (const { start, end } of [...cuts, { start: bytes.length, end: bytes.length }]) {
    result.set(bytes.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  return result;
}
