import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceControlCharacters } from '../../src/cli/output/controlCharacters.ts';
import { formatCsvRow } from '../../src/cli/output/csv.ts';
import { parseCsv } from './csv.ts';

const text = fc.string({
  unit: fc.constantFrom(...'ab,"\'=+-@;|\t\r\n \u0000\u001b\u2028“ü＝'.split('')),
  maxLength: 12,
});

describe('formatCsvRow', () => {
  it('formats rows that are parsed as the original cells, except for control characters and formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.nat(), fc.constant(null)), { minLength: 1, maxLength: 5 }), (cells) => {
        const source = formatCsvRow(cells);
        expect(source.slice(0, -2)).not.toMatch(/[\r\n\t\u0000-\u001f\u2028]/);
        const [row, ...further] = parseCsv(source);
        expect(further).toEqual([]);
        const expected = cells.map((cell) =>
          typeof cell === 'string' ? replaceControlCharacters(cell) : String(cell ?? ''),
        );
        expect(row!.map((cell, i) => (cell === `'${expected[i]}` ? expected[i] : cell))).toEqual(expected);
      }),
    );
  });

  it('formats no text cell that a spreadsheet evaluates as a formula', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(parseCsv(formatCsvRow([cell]))[0]![0]).not.toMatch(/^\s*[=+\-@\t\r＝]/);
      }),
    );
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =1', '\u00a0=1', '\r=1', '＝1'])
      expect(formatCsvRow([cell])).toContain(`'${replaceControlCharacters(cell)}`);
    expect(formatCsvRow(['14', -14, 'a=b', null, ''])).toBe('14,-14,a=b,,\r\n');
  });
});
