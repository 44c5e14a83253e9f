import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, dimensionOf } from '../../../src/core/figures/units/conversion.ts';
import { UNITS } from '../../../src/core/figures/units/unitTable.ts';
import { singular } from '../../../src/core/syntax/singular.ts';

describe('conversion', () => {
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
  ])('%d %s in %s', (value, from, to, wanted) => {
    expect(convert(value, from, to)).toBe(wanted);
  });

  it('refuses what is not exact or not alike', () => {
    expect(convert(1, 'month', 'day')).toBeNull();
    expect(convert(1, 'mile', 'kilogram')).toBeNull();
    expect(convert(1, 'EUR', 'GBP')).toBeNull();
    expect(convert(1, 'percent', 'percentage point')).toBeNull();
    expect(convert(1, 'drone', 'missile')).toBeNull();
  });

  it('goes there and back', () => {
    const names = UNITS.map((unit) => unit.name);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 1e6 }),
        (a, b, value) => {
          const there = convert(value, a, b);
          if (there === null) return;
          expect(Math.abs(convert(there, b, a)! - value)).toBeLessThanOrEqual(1e-6 * value + 1e-6);
        },
      ),
    );
  });

  it('names dimensions, also of rates', () => {
    expect(dimensionOf('mile')).toBe('length');
    expect(dimensionOf('metre per second')).toBe('speed');
    expect(dimensionOf('barrel per day')).toBe('rate');
    expect(dimensionOf('drone')).toBeNull();
  });

  it('has every name once, and no spelling for two units', () => {
    const names = UNITS.map((unit) => unit.name);
    expect(new Set(names).size).toBe(names.length);
    for (const list of [UNITS.map((unit) => unit.words), UNITS.map((unit) => unit.symbols)]) {
      const spellings = list.flatMap((words) => words.split(' ').filter(Boolean));
      expect(spellings.filter((word, i) => spellings.indexOf(word) !== i)).toEqual([]);
    }
  });
});

describe('singular', () => {
  it.each([
    ['people', 'person'],
    ['women', 'woman'],
    ['policemen', 'policeman'],
    ['salespeople', 'salesperson'],
    ['cities', 'city'],
    ['movies', 'movie'],
    ['viruses', 'virus'],
    ['houses', 'house'],
    ['warehouses', 'warehouse'],
    ['crises', 'crisis'],
    ['beaches', 'beach'],
    ['tranches', 'tranche'],
    ['boxes', 'box'],
    ['heroes', 'hero'],
    ['shoes', 'shoe'],
    ['classes', 'class'],
    ['buses', 'bus'],
    ['lives', 'life'],
    ['wolves', 'wolf'],
    ['aircraft', 'aircraft'],
    ['species', 'species'],
    ['specimens', 'specimen'],
    ['Drones', 'drone'],
    ['passers-by', 'passers-by'],
    ['bus', 'bus'],
    ['glass', 'glass'],
    ['toys', 'toy'],
    ['ties', 'tie'],
  ])('%s → %s', (plural, wanted) => {
    expect(singular(plural)).toBe(wanted);
    expect(singular(wanted)).toBe(wanted);
  });
});
