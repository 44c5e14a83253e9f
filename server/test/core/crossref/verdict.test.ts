import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals, type Interval, intersects } from '../../../src/core/crossref/figures/interval.ts';
import { computeSumVerdict, computeVerdict } from '../../../src/core/crossref/figures/verdict.ts';

const end = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
const interval: fc.Arbitrary<Interval> = fc
  .tuple(end, end)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { min: b, max: a } : { min: a, max: b }));
const figure = fc.tuple(interval, fc.constantFrom('exact', 'about', 'over', 'under')).map(([one, exactness]) => ({
  measure: {
    dimension: 'count',
    value: { min: one.min ?? one.max ?? 0, max: one.max ?? one.min ?? 0 },
    interval: one,
  },
  exactness,
}));
const exactly = (value: number) => ({
  measure: { dimension: 'count', value: { min: value, max: value }, interval: { min: value, max: value } },
  exactness: 'exact',
});

describe('intervals', () => {
  it('meet when some integer lies in both, and only then', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const inside = (x: number, one: Interval) =>
          (one.min === null || one.min <= x) && (one.max === null || x <= one.max);
        const ends = [a.min, a.max, b.min, b.max].filter((x) => x !== null);
        const witness = ends.length === 0 || ends.some((x) => inside(x, a) && inside(x, b));
        expect(intersects(a, b)).toBe(witness);
      }),
    );
  });

  it('add by their ends', () => {
    expect(addIntervals({ min: 1, max: 2 }, { min: 10, max: null })).toEqual({ min: 11, max: null });
  });
});

describe('verdicts', () => {
  it('are symmetric', () => {
    fc.assert(fc.property(figure, figure, (a, b) => computeVerdict(a, b) === computeVerdict(b, a)));
  });

  it('a figure agrees with itself', () => {
    fc.assert(fc.property(figure, (a) => computeVerdict(a, a) === 'agrees'));
  });

  it('differ exactly when the intervals do not meet', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(computeVerdict(a, b) === 'differs').toBe(!intersects(a.measure.interval, b.measure.interval));
      }),
    );
  });

  it('equal exact values agree, a bound is compatible, other values differ', () => {
    const over = { ...exactly(10), exactness: 'over' };
    over.measure = { ...over.measure, interval: { min: 10, max: null as never } };
    expect(computeVerdict(exactly(10), exactly(10))).toBe('agrees');
    expect(computeVerdict(exactly(10), over)).toBe('compatible');
    expect(computeVerdict(exactly(10), exactly(11))).toBe('differs');
  });

  it('sums agree only when every part is exact', () => {
    const sum = { min: 741, max: 741 };
    expect(computeSumVerdict(sum, sum, true)).toBe('agrees');
    expect(computeSumVerdict(sum, { min: 700, max: 800 }, false)).toBe('compatible');
    expect(computeSumVerdict(sum, { min: 10, max: 20 }, false)).toBe('differs');
  });
});
