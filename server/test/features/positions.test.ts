import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findLines } from '../../src/core/text/index.ts';
import { offsetAt, positionAt, type TextWithLines, toLocation, toRange, toSpan } from '../../src/features/positions.ts';

const withLines = (text: string): TextWithLines => ({ text, lines: findLines(text) });

/** Lines end at offsets 5 (\r\n), 8 (\n) and 12 (\r). The emoji has two code units. */
const SOURCE = withLines('Tarn.\r\n😀\nLume\rx');

describe('positionAt', () => {
  it.each([
    [0, 0, 0],
    [4, 0, 4],
    [7, 1, 0],
    [8, 1, 1],
    [9, 1, 2],
    [10, 2, 0],
    [14, 2, 4],
    [15, 3, 0],
    [16, 3, 1],
  ])('converts the offset %i to line %i, character %i', (offset, line, character) => {
    expect(positionAt(SOURCE, offset)).toEqual({ line, character });
  });

  it('converts an offset inside a line end to the end of its line', () => {
    expect(positionAt(SOURCE, 5)).toEqual({ line: 0, character: 5 });
    expect(positionAt(SOURCE, 6)).toEqual({ line: 0, character: 5 });
  });

  it('converts an offset after the text to its end', () => {
    expect(positionAt(SOURCE, 17)).toEqual({ line: 3, character: 1 });
    expect(positionAt(SOURCE, 1e9)).toEqual({ line: 3, character: 1 });
    expect(positionAt(withLines('a\n'), 99)).toEqual({ line: 1, character: 0 });
    expect(positionAt(withLines(''), 99)).toEqual({ line: 0, character: 0 });
  });
});

describe('offsetAt', () => {
  it('converts a position after the end of its line to that end', () => {
    expect(offsetAt(SOURCE, { line: 0, character: 99 })).toBe(5);
    expect(offsetAt(SOURCE, { line: 1, character: 3 })).toBe(9);
    expect(offsetAt(SOURCE, { line: 3, character: 2 ** 31 - 1 })).toBe(16);
  });

  it('converts a position after the last line to the end of the text', () => {
    expect(offsetAt(SOURCE, { line: 4, character: 0 })).toBe(16);
    expect(offsetAt(SOURCE, { line: 2 ** 31 - 1, character: 7 })).toBe(16);
    expect(offsetAt(withLines(''), { line: 1, character: 0 })).toBe(0);
  });

  it('counts UTF-16 code units', () => {
    expect(offsetAt(SOURCE, { line: 1, character: 1 })).toBe(8);
    expect(offsetAt(SOURCE, { line: 1, character: 2 })).toBe(9);
  });
});

const anyText = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'Tarn ', 'é', 'e\u0301', '😀', '\u2028', '\f', '\ud800'), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

describe('conversion of positions in any text', () => {
  it('agrees with the text document of the language server library', () => {
    fc.assert(
      fc.property(anyText, fc.nat(70), fc.nat(35), fc.nat(12), (text, offset, line, character) => {
        const source = withLines(text);
        const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
        expect(positionAt(source, offset)).toEqual(document.positionAt(offset));
        expect(offsetAt(source, { line, character })).toBe(document.offsetAt({ line, character }));
      }),
      { numRuns: 500 },
    );
  });

  it('restores an offset outside line ends from its position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = withLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isInLineEnd = text[offset - 1] === '\r' && text[offset] === '\n';
          expect(offsetAt(source, positionAt(source, offset))).toBe(isInLineEnd ? offset - 1 : offset);
        }
      }),
    );
  });
});

describe('conversion of ranges', () => {
  it('converts a span of several lines to a range and back', () => {
    const span = { start: 2, end: 12 };
    const range = { start: { line: 0, character: 2 }, end: { line: 2, character: 2 } };
    expect(toRange(SOURCE, span)).toEqual(range);
    expect(toSpan(SOURCE, range)).toEqual(span);
  });

  it('converts an empty span to an empty range and back', () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    expect(toRange(SOURCE, { start: 10, end: 10 })).toEqual(range);
    expect(toSpan(SOURCE, range)).toEqual({ start: 10, end: 10 });
  });

  it('limits a range of whole lines to the text', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    expect(toSpan(SOURCE, range)).toEqual({ start: 0, end: 16 });
  });
});

describe('toLocation', () => {
  it('returns the range of a span with the address of the file', () => {
    expect(toLocation('file:///a.txt', SOURCE, { start: 7, end: 9 })).toEqual({
      uri: 'file:///a.txt',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
    });
  });
});
