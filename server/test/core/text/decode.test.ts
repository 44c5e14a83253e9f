import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../../src/core/host.ts';
import { decode, showsLostCharacters } from '../../../src/core/text/decode.ts';
import { encodingLabel } from '../../../src/core/text/encodings.ts';
import { decodeWindows1252 } from '../../../src/core/text/windows1252.ts';
import { decodeBytes } from '../../../src/node/decodeBytes.ts';
import { encode, type TestEncoding } from '../../encode.ts';

const read = (bytes: Uint8Array, fallback?: string) => decode(bytes, { fallback }, decodeBytes);
const codeOf = (bytes: Uint8Array) => {
  try {
    return read(bytes).encoding;
  } catch (error) {
    return (error as FileError).code;
  }
};

describe('decode', () => {
  const text = 'Orrin’s “wall” — 3 °C, €5 und naïf 😀\r\nsecond line';

  it.each<[TestEncoding, string, boolean]>([
    ['utf-8', 'utf-8', false],
    ['utf-8 with BOM', 'utf-8', true],
    ['utf-16le with BOM', 'utf-16le', true],
    ['utf-16be with BOM', 'utf-16be', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16be', 'utf-16be', false],
  ])('decodes %s', (encoding, label, hasBom) => {
    expect(read(encode(text, encoding))).toEqual({ text, encoding: label, hasBom });
  });

  it('decodes bytes that are not UTF-8 as windows-1252, in which every byte is a character', () => {
    expect(read(Uint8Array.of(0x93, 0x35, 0x80, 0x94, 0x85))).toEqual({
      text: '“5€”…',
      encoding: 'windows-1252',
      hasBom: false,
    });
    const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, i) => i));
    expect(new Set(all).size).toBe(256);
    expect(all).not.toContain('\ufffd');
  });

  it('tries the fallback after UTF-8 and before windows-1252', () => {
    const cyrillic = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
    expect(read(cyrillic, 'windows1251').text).toBe('Привет');
    expect(read(cyrillic, 'cp1251').encoding).toBe('windows-1251');
    expect(read(cyrillic).encoding).toBe('windows-1252');
    expect(read(encode('“5”', 'utf-8'), 'windows1251').encoding).toBe('utf-8');
    expect(read(Uint8Array.of(0x81), 'shiftjis').encoding).toBe('windows-1252');
    expect(read(cyrillic, 'no such thing').encoding).toBe('windows-1252');
  });

  it('decodes UTF-16 without a byte order mark if it is the fallback', () => {
    const chinese = '洪水造成十四人死亡\n';
    expect(read(encode(chinese, 'utf-16le'), 'utf16le').text).toBe(chinese);
  });

  it('keeps a second byte order mark as a character', () => {
    expect(read(encode('\ufeffa', 'utf-8 with BOM')).text).toBe('\ufeffa');
  });

  it('rejects NUL bytes outside UTF-16, and NUL characters in UTF-16', () => {
    expect(codeOf(encode('an article\0 with a hole', 'utf-8'))).toBe('binary');
    expect(codeOf(encode('an article\0', 'utf-8 with BOM'))).toBe('binary');
    expect(codeOf(encode('an article\0 with a hole', 'utf-16le with BOM'))).toBe('binary');
    expect(codeOf(encode('an article\0 with a hole', 'utf-16le'))).toBe('binary');
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toBe('binary'); // UTF-32
    expect(codeOf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0))).toBe('binary');
  });

  it('rejects bytes that are not valid in the encoding of their byte order mark', () => {
    expect(codeOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff))).toBe('undecodable');
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x41))).toBe('undecodable');
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toBe('undecodable');
  });

  it('decodes an empty file as UTF-8', () => {
    expect(read(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', hasBom: false });
  });

  it('never creates a replacement character and throws only FileError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          const { text: found, encoding } = read(bytes);
          if (encoding === 'windows-1252') expect(found).not.toContain('\ufffd');
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('showsLostCharacters', () => {
  it('distinguishes a decoder’s U+FFFD from one in the file', () => {
    const bytes = Uint8Array.of(0x35, 0x80, 0x20, 0xe9);
    const shown = new TextDecoder().decode(bytes);
    expect(shown).toContain('\ufffd');
    expect(showsLostCharacters(shown, read(bytes).text)).toBe(true);
    const own = encode('a mark \ufffd of its own', 'utf-8');
    expect(showsLostCharacters(new TextDecoder().decode(own), read(own).text)).toBe(false);
  });
});

describe('encodingLabel', () => {
  it('resolves the editor’s names and other common names', () => {
    const names = ['utf8', 'UTF-8', 'utf8bom', 'utf16le', 'windows1252', 'ISO_8859-1', 'iso88592', 'shiftjis', 'koi8r'];
    expect(names.map(encodingLabel)).toEqual([
      'utf-8',
      'utf-8',
      'utf-8',
      'utf-16le',
      'windows-1252',
      'windows-1252',
      'iso-8859-2',
      'shift_jis',
      'koi8-r',
    ]);
    expect(encodingLabel('cp437')).toBeUndefined();
    expect(encodingLabel('constructor')).toBeUndefined();
  });
});
