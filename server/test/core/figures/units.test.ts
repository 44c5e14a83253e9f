import { describe, expect, it } from 'vitest';
import { convert, getDimension } from '../../../src/core/figures/units/conversion.ts';
import { UNITS } from '../../../src/core/figures/units/unitTable.ts';

describe('convert', () => {
  it.each([
    [26, 'mile', 'kilometre', 41.842944],
    [1, 'pound', 'kilogram', 0.45359237],
    [100, 'acre', 'hectare', 40.468564224],
    [212, 'degree Fahrenheit', 'degree Celsius', 100],
    [-40, 'degree Celsius', 'degree Fahrenheit', -40],
    [100, 'kilometre per hour', 'mile per hour', 62.1371192237],
    [10, 'metre per second', 'kilometre per hour', 36],
    [2, 'barrel', 'litre', 317.974589856],
    [3, 'decade', 'year', 30],
    [2, 'dozen', '', 24],
    [0.25, 'percentage point', 'basis point', 25],
  ])('converts %d %s to %s', (value, from, to, wanted) => {
    expect(convert(value, from, to)).toBe(wanted);
  });

  it('returns null if the conversion is not exact or the dimensions differ', () => {
    expect(convert(1, 'month', 'day')).toBeNull();
    expect(convert(1, 'mile', 'kilogram')).toBeNull();
    expect(convert(1, 'EUR', 'GBP')).toBeNull();
    expect(convert(1, 'percent', 'percentage point')).toBeNull();
    expect(convert(1, 'drone', 'missile')).toBeNull();
  });

  it('restores the value when it converts back', () => {
    let converted = 0;
    for (const { name: from } of UNITS) {
      for (const { name: to } of UNITS) {
        if (from === to || convert(1, from, to) === null) continue;
        converted++;
        for (const value of [1, 26, 999_983]) {
          const restored = convert(convert(value, from, to)!, to, from)!;
          expect(Math.abs(restored - value), `${from} to ${to}`).toBeLessThanOrEqual(1e-6 * value + 1e-6);
        }
      }
    }
    expect(converted).toBeGreaterThan(UNITS.length);
  });

  it('returns the dimensions of units and rates', () => {
    expect(getDimension('mile')).toBe('length');
    expect(getDimension('metre per second')).toBe('speed');
    expect(getDimension('barrel per day')).toBe('rate');
    expect(getDimension('drone')).toBeNull();
  });

  it('contains every name once, and no spelling of two units', () => {
    const names = UNITS.map((unit) => unit.name);
    expect(new Set(names).size).toBe(names.length);
    for (const list of [UNITS.map((unit) => unit.words), UNITS.map((unit) => unit.symbols)]) {
      const spellings = list.flatMap((words) => words.split(' ').filter(Boolean));
      expect(spellings.filter((word, i) => spellings.indexOf(word) !== i)).toEqual([]);
    }
  });
});
