import { type DecodeBytes, FileError } from '../host.ts';
import { encodingFamily, encodingLabel } from './encodings.ts';
import { decodeWindows1252 } from './windows1252.ts';

/** A document's text, and how its bytes say it. */
export interface Decoded {
  /** Without BOM. */
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  /** True when the bytes begin with a byte order mark. */
  readonly bom: boolean;
}

export interface DecodeOptions {
  /** What to try when the bytes are no UTF-8, by any name that {@link encodingLabel} knows; others count as not given. */
  readonly fallback?: string | undefined;
}

/**
 * Byte order mark, strict UTF-8, the fallback, windows-1252 (in which every byte is a character): the first that fits.
 * UTF-16 without a mark is known by its NUL bytes. Throws {@link FileError}: `binary` when there are NUL bytes in anything
 * but UTF-16 (and NUL characters in that), `undecodable` when the mark promises what the bytes do not keep.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions, decodeBytes: DecodeBytes): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = decodeBytes(bytes.subarray(bomLength(marked)), marked);
    if (text === null) throw new FileError('undecodable', `The file begins as ${marked} but is not valid ${marked}.`);
    if (text.includes('\0')) throw binary();
    return { text, encoding: marked, bom: true };
  }
  const fallback = options.fallback === undefined ? undefined : encodingLabel(options.fallback);
  const candidates = bytes.includes(0) ? utf16Candidates(bytes, fallback) : ['utf-8', fallback, 'windows-1252'];
  for (const encoding of candidates) {
    if (encoding === undefined) continue;
    const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decodeBytes(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text, encoding, bom: false };
  }
  throw binary();
}

const binary = () => new FileError('binary', 'The file has NUL bytes: it is not text.');

/** Bytes of the byte order mark in an encoding. */
export function bomLength(encoding: string): number {
  return encodingFamily(encoding) === 'utf-8' ? 3 : 2;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** So much of a file tells whether it is UTF-16, in bytes. */
const HEAD = 512;
/** English in UTF-16 has a zero in the upper half of nearly every unit; curly marks and dashes have none, … */
const LEAST_ZEROS = 0.7;
/** … and few characters have one in the lower half (U+0100, half of an emoji): at most this share of the others. */
const MOST_LOWER_ZEROS = 0.1;

function utf16Candidates(bytes: Uint8Array, fallback: string | undefined): string[] {
  if (fallback !== undefined && encodingFamily(fallback) === 'utf-16') return [fallback];
  const zeros = [0, 0];
  const head = Math.min(HEAD, bytes.length);
  for (let i = 0; i < head; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const least = (head / 2) * LEAST_ZEROS;
  if (odd >= least && even <= odd * MOST_LOWER_ZEROS) return ['utf-16le'];
  if (even >= least && odd <= even * MOST_LOWER_ZEROS) return ['utf-16be'];
  return [];
}

/**
 * Whether a buffer shows U+FFFD where the bytes have another character, as editors show bytes that they cannot read:
 * saving it would lose them. `decoded` is what {@link decode} reads in the same bytes, which never makes up a U+FFFD.
 */
export function showsLostCharacters(shown: string, decoded: string): boolean {
  return countReplacements(shown) > countReplacements(decoded);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
