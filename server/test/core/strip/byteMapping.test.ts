import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeByteCuts, cutBytes } from '../../../src/core/strip/byteCuts.ts';
import { createByteMapping } from '../../../src/core/strip/byteMapping.ts';
import { applyCuts } from '../../../src/core/strip/cuts.ts';
import { decode } from '../../../src/core/text/decode.ts';
import { decodeBytes } from '../../../src/node/decodeBytes.ts';
import { encode, TEST_ENCODINGS } from '../../encode.ts';

/** Cuts a stretch out of the bytes, and reads what is left as the encoding that the whole had. */
function cutAndRead(bytes: Uint8Array, from: number, to: number, fallback?: string) {
  const decoded = decode(bytes, { fallback }, decodeBytes);
  const cuts = [{ start: from, end: to, rule: 'x' }];
  const left = cutBytes(
    bytes,
    computeByteCuts(decoded.text, cuts, createByteMapping(bytes, decoded, decodeBytes), bytes.length),
  );
  return { decoded, expected: applyCuts(decoded.text, cuts), found: decodeBytes(left, decoded.encoding) };
}

describe('createByteMapping', () => {
  it('finds the bytes of any stretch of a text, in every encoding', () => {
    const characters = fc.constantFrom(...'abc \r\n', 'é', '€', '’', '中', '😀', '\ufeff', 'e\u0301');
    const texts = fc.array(characters, { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...TEST_ENCODINGS), fc.nat(), fc.nat(), (pieces, encoding, a, b) => {
        const [from, to] = [a % (pieces.length + 1), b % (pieces.length + 1)].sort((x, y) => x - y) as [number, number];
        const lead = 'article é ';
        const bytes = encode(lead + pieces.join(''), encoding);
        const decoded = decode(bytes, { fallback: encoding.replace(' with BOM', '') }, decodeBytes);
        // Astral characters are one question mark in windows-1252.
        const length = (some: string[]) =>
          decoded.text === lead + pieces.join('') ? some.join('').length : Array.from(some.join('')).length;
        const start = lead.length + length(pieces.slice(0, from));
        const end = start + length(pieces.slice(from, to));
        const cuts = [{ start, end, rule: 'x' }];
        const mapping = createByteMapping(bytes, decoded, decodeBytes);
        const left = cutBytes(bytes, computeByteCuts(decoded.text, cuts, mapping, bytes.length));
        const expected = encode(lead + [...pieces.slice(0, from), ...pieces.slice(to)].join(''), encoding);
        expect(Buffer.from(left).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    // “abc洪水d” and the like, in bytes that are no UTF-8.
    ['shift_jis', [0x61, 0x8d, 0x5e, 0x90, 0x85, 0xb1, 0x0a, 0x62]],
    ['gb18030', [0x61, 0xba, 0xe9, 0x81, 0x30, 0x81, 0x30, 0x62, 0xcb, 0xae]],
    ['euc-jp', [0x61, 0xb9, 0xbf, 0x8f, 0xb0, 0xa1, 0x62]],
    ['euc-kr', [0x61, 0xb0, 0xa1, 0xb3, 0xaa, 0x62]],
    ['big5', [0x61, 0xac, 0x78, 0xa4, 0xf4, 0x62]],
  ])('steps through the characters of %s', (encoding, values) => {
    const bytes = Uint8Array.from(values);
    const { text } = decode(bytes, { fallback: encoding }, decodeBytes);
    for (let from = 0; from <= text.length; from++) {
      for (let to = from; to <= text.length; to++) {
        const { decoded, expected, found } = cutAndRead(bytes, from, to, encoding);
        expect(decoded.encoding).toBe(encoding);
        expect(found).toBe(expected);
      }
    }
  });
});
