import type { DecodeBytes } from '../host.ts';
import { DecodeError } from './decodeError.ts';
import { encodingFamily, encodingLabel } from './encodings.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** The text of a document and its encoding. */
export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  /** Whether the bytes begin with a byte order mark. */
  readonly hasBom: boolean;
}

export interface DecodeOptions {
  /** Encoding of bytes that are not valid UTF-8, by any name that {@link encodingLabel} knows; ignored if unknown. */
  readonly fallback?: string | undefined;
}

/**
 * Decodes the bytes of a document. A byte order mark determines the encoding. Otherwise the first that fits is used: strict
 * UTF-8, the fallback, windows-1252 (in which every byte is a character). UTF-16 without a mark is recognized by its NUL
 * bytes.
 *
 * @throws {DecodeError} `binary` if bytes other than UTF-16, or UTF-16 text, contain NUL; `undecodable` if the bytes are not
 * valid in the encoding of their byte order mark
 */
export function decode(bytes: Uint8Array, options: DecodeOptions, decodeBytes: DecodeBytes): Decoded {
  const marked = encodingFromBom(bytes);
  if (marked) {
    const text = decodeBytes(bytes.subarray(bomLength(marked)), marked);
    if (text === null) throw new DecodeError({ code: 'invalid-for-bom', encoding: marked });
    if (text.includes('\0')) throw new DecodeError({ code: 'nul-bytes' });
    return { text, encoding: marked, hasBom: true };
  }
  const fallback = options.fallback === undefined ? undefined : encodingLabel(options.fallback);
  const candidates = bytes.includes(0) ? utf16Candidates(bytes, fallback) : ['utf-8', fallback, 'windows-1252'];
  for (const encoding of candidates) {
    if (encoding === undefined) continue;
    const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decodeBytes(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text, encoding, hasBom: false };
  }
  throw new DecodeError({ code: 'nul-bytes' });
}

/** Returns the length in bytes of the byte order mark of UTF-8 or UTF-16. */
export function bomLength(encoding: string): number {
  return encodingFamily(encoding) === 'utf-8' ? 3 : 2;
}

function encodingFromBom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Number of bytes examined to recognize UTF-16 without a byte order mark. */
const UTF16_SAMPLE_SIZE = 512;
/**
 * Minimum share of code units with a zero upper byte. In English nearly all have one; curly quotation marks and dashes do
 * not. Hand-set, not measured.
 */
const MIN_UPPER_ZERO_SHARE = 0.7;
/**
 * Maximum ratio of zero lower bytes to zero upper bytes. Few characters have a zero lower byte (U+0100, some emoji).
 * Hand-set, not measured.
 */
const MAX_LOWER_ZERO_RATIO = 0.1;

/** Returns the UTF-16 encodings that bytes with NULs and without a byte order mark may be in. */
function utf16Candidates(bytes: Uint8Array, fallback: string | undefined): string[] {
  if (fallback !== undefined && encodingFamily(fallback) === 'utf-16') return [fallback];
  const zeros = [0, 0];
  const head = Math.min(UTF16_SAMPLE_SIZE, bytes.length);
  for (let i = 0; i < head; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const least = (head / 2) * MIN_UPPER_ZERO_SHARE;
  if (odd >= least && even <= odd * MAX_LOWER_ZERO_RATIO) return ['utf-16le'];
  if (even >= least && odd <= even * MAX_LOWER_ZERO_RATIO) return ['utf-16be'];
  return [];
}

/**
 * Whether an editor buffer contains U+FFFD in place of bytes that the editor could not decode; saving it would lose them.
 *
 * @param shown text of the editor's buffer
 * @param decoded result of {@link decode} for the same bytes, which never introduces U+FFFD
 */
export function showsLostCharacters(shown: string, decoded: string): boolean {
  return countReplacements(shown) > countReplacements(decoded);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
