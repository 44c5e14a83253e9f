import type { DecodeBytes } from '../host.ts';
import { bomLength, type Decoded, DecodeError, encodingFamily } from '../text/index.ts';
import { type ByteMapping, singleByteMapping, utf8Mapping, utf16Mapping } from './byteCuts.ts';

/** Creates the mapping from the characters of a decoded document to its bytes, for any supported encoding. */
export function createByteMapping(bytes: Uint8Array, decoded: Decoded, decodeBytes: DecodeBytes): ByteMapping {
  switch (encodingFamily(decoded.encoding)) {
    case 'utf-8':
      return utf8Mapping(decoded.hasBom);
    case 'utf-16':
      return utf16Mapping(decoded.hasBom);
    case 'single-byte':
      return singleByteMapping;
    case 'multi-byte':
      return new SteppedMapping(bytes, decoded, decodeBytes);
  }
}

/** Maximum number of bytes per character in the supported multi-byte encodings: GB18030 uses up to four. */
const MAX_BYTES_PER_CHARACTER = 4;

/**
 * Maps by decoding one character at a time. The shortest sequence of bytes that decodes is a character, because no
 * character's bytes are a prefix of another's. Lengths must be requested in text order, as `computeByteCuts` does.
 *
 * Throws {@link DecodeError} if the bytes do not match the text.
 */
class SteppedMapping implements ByteMapping {
  readonly prefix: number;
  #at = 0;
  #byte: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decoded: Decoded,
    private readonly decodeBytes: DecodeBytes,
  ) {
    this.prefix = decoded.hasBom ? bomLength(decoded.encoding) : 0;
    this.#byte = this.prefix;
  }

  length(_text: string, start: number, end: number): number {
    const from = this.#byte;
    if (start !== this.#at) throw ambiguousBytes();
    while (this.#at < end) this.#step();
    if (this.#at !== end) throw ambiguousBytes();
    return this.#byte - from;
  }

  #step(): void {
    const { bytes, decoded } = this;
    for (let length = 1; length <= MAX_BYTES_PER_CHARACTER && this.#byte + length <= bytes.length; length++) {
      const character = this.decodeBytes(bytes.subarray(this.#byte, this.#byte + length), decoded.encoding);
      if (!character) continue;
      if (!decoded.text.startsWith(character, this.#at)) break;
      this.#at += character.length;
      this.#byte += length;
      return;
    }
    throw ambiguousBytes();
  }
}

const ambiguousBytes = () => new DecodeError({ code: 'ambiguous-bytes' });
