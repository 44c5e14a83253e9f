import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
import { decodeBase64, encodeBase64 } from '../../../src/core/text/base64.ts';
import { describeError } from '../../../src/messages/index.ts';

const HASH = 'a'.repeat(64);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('base64', () => {
  it('encodes like Node and decodes the result', () => {
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

  it('rejects a mapping that does not account for the whole file', () => {
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
          const record = parseRecord(
            formatRecord(createStripRecord({ file: 'a.txt', bytes, cuts: byteCuts, before: HASH, after: HASH })),
          );
          expect(restoreBytes(cutBytes(bytes, byteCuts), record)).toEqual(bytes);
        },
      ),
    );
  });
});

/** Returns what the function throws. */
function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('expected an error');
}

describe('parseRecords', () => {
  const good = {
    version: 1,
    file: 'a/b.txt',
    before: HASH,
    after: HASH,
    cuts: [{ offset: 3, bytes: 'QQ==', rule: 'x' }],
  };
  const line = (change: object) => JSON.stringify({ ...good, ...change });

  it('parses several lines and ignores blank ones', () => {
    expect(parseRecords(`${line({})}\n\n${line({ file: 'c.txt' })}\n`).map(({ file }) => file)).toEqual([
      'a/b.txt',
      'c.txt',
    ]);
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'not-an-object'],
    [line({ version: 2 }), 'unsupported-version'],
    [line({ version: undefined }), 'unsupported-version'],
    [line({ file: '../b.txt' }), 'invalid-path'],
    [line({ file: '/b.txt' }), 'invalid-path'],
    [line({ file: 'C:/b.txt' }), 'invalid-path'],
    [line({ file: 'a\\b.txt' }), 'invalid-path'],
    [line({ file: 'a//b.txt' }), 'invalid-path'],
    [line({ file: '' }), 'invalid-path'],
    [line({ file: 7 }), 'not-astring'],
    [line({ before: 'abc' }), 'not-ahash'],
    [line({ after: null }), 'not-ahash'],
    [line({ cuts: {} }), 'not-an-array'],
    [line({ cuts: [null] }), 'not-an-object'],
    [line({ cuts: [{ offset: -1, bytes: 'QQ==', rule: 'x' }] }), 'not-an-offset'],
    [line({ cuts: [{ offset: 0, bytes: 'Q', rule: 'x' }] }), 'not-base-64'],
    [line({ cuts: [{ offset: 0, bytes: '', rule: 'x' }] }), 'empty-string'],
    [line({ cuts: [{ offset: 0, bytes: 'QQ==' }] }), 'not-astring'],
    [line({ cuts: [...good.cuts, ...good.cuts] }), 'overlapping-cut'],
  ])('rejects %s', (source, code) => {
    const error = errorOf(() => parseRecord(source, 4));
    expect(error).toMatchObject({ problem: { code }, line: 4 });
    expect(describeError(error)).toMatch(/^line 4: ./);
  });

  it('rejects two lines for one file', () => {
    expect(describeError(errorOf(() => parseRecords(`${line({})}\n${line({})}`)))).toBe(
      'line 2: duplicate entry for "a/b.txt" (first on line 1)',
    );
  });

  it('rejects a cut outside the file', () => {
    const error = errorOf(() => restoreBytes(new Uint8Array(1), parseRecord(line({}))));
    expect(describeError(error)).toBe('"a/b.txt": a cut lies outside the file');
  });
});
