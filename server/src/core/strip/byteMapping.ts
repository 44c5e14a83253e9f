import { type DecodeBytes, FileError } from '../host.ts';
import { bomLength, type Decoded, encodingFamily } from '../text/index.ts';
import { type ByteMapping, singleByteMapping, utf8Mapping, utf16Mapping } from './byteCuts.ts';

/** How the characters of a decoded document lie in its bytes, whatever its encoding. */
export function byteMapping(bytes: Uint8Array, decoded: Decoded, decodeBytes: DecodeBytes): ByteMapping {
  switch (encodingFamily(decoded.encoding)) {
    case 'utf-8':
      return utf8Mapping(decoded.bom);
    case 'utf-16':
      return utf16Mapping(decoded.bom);
    case 'single-byte':
      return singleByteMapping;
    case 'multi-byte':
      return new SteppedMapping(bytes, decoded, decodeBytes);
  }
}

/** Longest character of the encodings that are not UTF: GB18030 has characters of four bytes. */
const LONGEST = 4;

/**
 * Reads character by character: the shortest run of bytes that decodes is one, since no character's bytes begin
 * another's. Lengths are asked for from the text's beginning to its end, as `byteCutsFor` does.
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
    this.prefix = decoded.bom ? bomLength(decoded.encoding) : 0;
    this.#byte = this.prefix;
  }

  length(_text: string, start: number, end: number): number {
    const from = this.#byte;
    if (start !== this.#at) throw noPlace();
    while (this.#at < end) this.#step();
    if (this.#at !== end) throw noPlace();
    return this.#byte - from;
  }

  #step(): void {
    const { bytes, decoded } = this;
    for (let length = 1; length <= LONGEST && this.#byte + length <= bytes.length; length++) {
      const character = this.decodeBytes(bytes.subarray(this.#byte, this.#byte + length), decoded.encoding);
      if (!character) continue;
      if (!decoded.text.startsWith(character, this.#at)) break;
      this.#at += character.length;
      this.#byte += length;
      return;
    }
    throw noPlace();
  }
}

const noPlace = () => new FileError('undecodable', 'The bytes of the file cannot be matched to its text one to one.');
