import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals, type Interval, intersects } from '../../../src/core/crossref/figures/interval.ts';
import { type BoundedMeasure, computeSumVerdict, computeVerdict } from '../../../src/core/crossref/figures/verdict.ts';

const end = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
const interval: fc.Arbitrary<Interval> = fc
  .tuple(end, end)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }));
const figure: fc.Arbitrary<BoundedMeasure> = fc
  .tuple(interval, fc.constantFrom('exact', 'about', 'over', 'under'))
  .map(([one, bound]) => ({
    measure: {
      dimension: 'count',
      value: { min: one.min ?? one.max ?? 0, max: one.max ?? one.min ?? 0 },
      interval: one,
      unit: '',
      rounding: null,
    },
    bound,
  }));
const exactly = (value: number): BoundedMeasure => ({
  measure: {
    dimension: 'count',
    value: { min: value, max: value },
    interval: { min: value, max: value },
    unit: '',
    rounding: null,
  },
  bound: 'exact',
});
const moreThan = (value: number): BoundedMeasure => ({
  measure: {
    dimension: 'count',
    value: { min: value, max: value },
    interval: { min: value, max: null },
    unit: '',
    rounding: null,
  },
  bound: 'over',
});

describe('intersects', () => {
  it('returns true if and only if some number is in both intervals', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const isInside = (x: number, one: Interval) =>
          (one.min === null || one.min <= x) && (one.max === null || x <= one.max);
        const ends = [a.min, a.max, b.min, b.max].filter((x) => x !== null);
        const hasWitness = ends.length === 0 || ends.some((x) => isInside(x, a) && isInside(x, b));
        expect(intersects(a, b)).toBe(hasWitness);
      }),
    );
  });
});

describe('addIntervals', () => {
  it('adds the ends and keeps open ends open', () => {
    expect(addIntervals({ min: 1, max: 2 }, { min: 10, max: null })).toEqual({ min: 11, max: null });
  });
});

describe('computeVerdict', () => {
  it('is symmetric', () => {
    fc.assert(fc.property(figure, figure, (a, b) => computeVerdict(a, b) === computeVerdict(b, a)));
  });

  it('returns "agrees" for a figure and itself', () => {
    fc.assert(fc.property(figure, (a) => computeVerdict(a, a) === 'agrees'));
  });

  it('returns "differs" if and only if the intervals do not intersect', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(computeVerdict(a, b) === 'differs').toBe(!intersects(a.measure.interval, b.measure.interval));
      }),
    );
  });

  it('returns "compatible" for a value and a bound that allows it', () => {
    expect(computeVerdict(exactly(10), exactly(10))).toBe('agrees');
    expect(computeVerdict(exactly(10), moreThan(10))).toBe('compatible');
    expect(computeVerdict(exactly(10), exactly(11))).toBe('differs');
  });
});

describe('computeSumVerdict', () => {
  it('returns "agrees" only if every part is exact', () => {
    const sum = { min: 741, max: 741 };
    expect(computeSumVerdict(sum, sum, true)).toBe('agrees');
    expect(computeSumVerdict(sum, sum, false)).toBe('compatible');
    expect(computeSumVerdict(sum, { min: 700, max: 800 }, false)).toBe('compatible');
    expect(computeSumVerdict(sum, { min: 10, max: 20 }, false)).toBe('differs');
  });
});
