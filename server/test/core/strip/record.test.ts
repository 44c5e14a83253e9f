import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/core/strip/base64.ts';
import {
  computeByteCuts,
  cutBytes,
  singleByteMapping,
  utf8Mapping,
  utf16Mapping,
} from '../../../src/core/strip/byteCuts.ts';
import { applyCuts, computeCuts } from '../../../src/core/strip/cuts.ts';
import {
  createStripRecord,
  formatRecord,
  parseRecord,
  parseRecords,
  restoreBytes,
} from '../../../src/core/strip/record.ts';

const HASH = 'a'.repeat(64);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('base64', () => {
  it('writes what Node writes and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AAA', 'AA=A', 'A===', 'AA A', 'Zé==', 'AB=='])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});

describe('byte cuts', () => {
  const text = 'Für 10 € sank 😀 nichts.\nTeilen 😀\nEnde.\n';
  const cuts = computeCuts(text, [
    { start: text.indexOf('Teilen'), end: text.indexOf('\nEnde'), rule: 'share-prompt' },
  ]);

  it('finds the bytes of UTF-8 with and without a mark', () => {
    for (const mark of [false, true]) {
      const bytes = mark ? new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)]) : utf8(text);
      const kept = cutBytes(bytes, computeByteCuts(text, cuts, utf8Mapping(mark), bytes.length));
      expect(new TextDecoder().decode(kept)).toBe(applyCuts(text, cuts));
      expect(kept.length < bytes.length && kept[0] === bytes[0]).toBe(true);
    }
  });

  it('finds the bytes of UTF-16 and of one byte a character', () => {
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const kept = cutBytes(wide, computeByteCuts(text, cuts, utf16Mapping(true), wide.length));
    expect(Buffer.from(kept).toString('utf16le')).toBe(`\ufeff${applyCuts(text, cuts)}`);
    const narrow = 'Für zehn sank nichts.\nTeilen\nEnde.\n';
    const bytes = new Uint8Array(Buffer.from(narrow, 'latin1'));
    const narrowCuts = computeCuts(narrow, [{ start: narrow.indexOf('Teilen'), end: narrow.indexOf('\nEnde') }]);
    const left = cutBytes(bytes, computeByteCuts(narrow, narrowCuts, singleByteMapping, bytes.length));
    expect(Buffer.from(left).toString('latin1')).toBe(applyCuts(narrow, narrowCuts));
  });

  it('refuses a mapping that does not account for the file', () => {
    expect(() => computeByteCuts(text, cuts, singleByteMapping, utf8(text).length)).toThrow(/bytes in this encoding/);
  });

  it('is undone by the record', () => {
    const pieces = fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '€', '😀', 'Share');
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(6)), { maxLength: 4 }),
        (list, ranges) => {
          // Spans along the pieces cut no surrogate pair.
          const offsets = [0, ...list.map((_, i) => list.slice(0, i + 1).join('').length)];
          const whole = list.join('');
          const spans = ranges.map(([from, length]) => ({
            start: offsets[Math.min(from, list.length)]!,
            end: offsets[Math.min(from + length, list.length)]!,
            rule: 'x',
          }));
          const bytes = utf8(whole);
          const byteCuts = computeByteCuts(whole, computeCuts(whole, spans), utf8Mapping(false), bytes.length);
          const record = parseRecord(formatRecord(createStripRecord('a.txt', bytes, byteCuts, HASH, HASH)));
          expect(restoreBytes(cutBytes(bytes, byteCuts), record)).toEqual(bytes);
        },
      ),
    );
  });
});

describe('records', () => {
  const good = {
    version: 1,
    file: 'a/b.txt',
    before: HASH,
    after: HASH,
    cuts: [{ offset: 3, bytes: 'QQ==', rule: 'x' }],
  };
  const line = (change: object) => JSON.stringify({ ...good, ...change });

  it('reads several lines and passes over blank ones', () => {
    expect(parseRecords(`${line({})}\n\n${line({ file: 'c.txt' })}\n`).map(({ file }) => file)).toEqual([
      'a/b.txt',
      'c.txt',
    ]);
  });

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    [line({ version: 2 }), 'has version 2'],
    [line({ version: undefined }), 'has version none'],
    [line({ file: '../b.txt' }), 'leaves the root'],
    [line({ file: '/b.txt' }), 'not relative'],
    [line({ file: 'C:/b.txt' }), 'not relative'],
    [line({ file: 'a\\b.txt' }), 'backslash'],
    [line({ file: 'a//b.txt' }), 'not normalized'],
    [line({ file: '' }), 'is empty'],
    [line({ file: 7 }), '"file" is no text'],
    [line({ before: 'abc' }), '"before"'],
    [line({ after: null }), '"after"'],
    [line({ cuts: {} }), '"cuts" is no list'],
    [line({ cuts: [null] }), 'cut 1 is no object'],
    [line({ cuts: [{ offset: -1, bytes: 'QQ==', rule: 'x' }] }), 'offset'],
    [line({ cuts: [{ offset: 0, bytes: 'Q', rule: 'x' }] }), 'base64'],
    [line({ cuts: [{ offset: 0, bytes: '', rule: 'x' }] }), 'no "bytes"'],
    [line({ cuts: [{ offset: 0, bytes: 'QQ==' }] }), 'no "rule"'],
    [line({ cuts: [...good.cuts, ...good.cuts] }), 'cut 2 begins before'],
  ])('refuses %s', (source, message) => {
    expect(() => parseRecord(source, 4)).toThrow(message);
    expect(() => parseRecord(source, 4)).toThrow('line 4: ');
  });

  it('refuses two lines for one file', () => {
    expect(() => parseRecords(`${line({})}\n${line({})}`)).toThrow('stands in line 1 already');
  });

  it('refuses a cut outside the file', () => {
    expect(() => restoreBytes(new Uint8Array(1), parseRecord(line({})))).toThrow('outside the file');
  });
});
