import fc from 'fast-check';
import { expect, it } from 'vitest';
import { annotate } from '../../../src/core/annotate.ts';
import { computeFigureVerdict } from '../../../src/core/crossref/figures/linkFigures.ts';
import { createFigureMentions, type FigureMention } from '../../../src/core/crossref/mention.ts';

/** All numbers of this test are integer multiples of 1 / UNIT, so that nothing is rounded. */
const UNIT = 1_000_000n;
const SCALES = { '': 1n, ' thousand': 1_000n, ' million': 1_000_000n, ' billion': 1_000_000_000n };
/** In millionths of a metre, exactly. */
const LENGTHS = { metres: 1_000_000n, kilometres: 1_000_000_000n, feet: 304_800n, miles: 1_609_344_000n };

interface Ends {
  readonly min: bigint | null;
  readonly max: bigint | null;
  readonly isMinOpen?: boolean;
  readonly isMaxOpen?: boolean;
}
interface Exact extends Ends {
  readonly value: bigint;
  readonly bound: string;
  /** Value of 1 in the printed unit. */
  readonly one: bigint;
  /** What the printed number may be rounded from; null for bounds. */
  readonly rounding: { readonly lastPlace: Ends; readonly lastDigit: Ends; readonly isRound: boolean } | null;
}
interface Printed {
  readonly text: string;
  readonly exact: Exact;
}

/**
 * Returns the interval that docs/figures.md specifies, in integers.
 *
 * @param digits digits of the printed number without its decimal point
 * @param isScaled whether a scale word follows
 * @param one value of 1 in the printed unit
 */
function exactly(digits: bigint, decimals: number, isScaled: boolean, one: bigint, bound: string): Exact {
  const power = 10n ** BigInt(decimals);
  const value = (digits * one) / power;
  if (bound === 'more than') return { min: value, max: null, isMinOpen: true, value, bound, one, rounding: null };
  if (bound) return { min: null, max: value, isMaxOpen: true, value, bound: 'under', one, rounding: null };
  const around = (slack: bigint): Ends => ({ min: value - slack, max: value + slack, isMaxOpen: true });
  if (decimals > 0 || isScaled) {
    const rounded = around(one / power / 2n);
    const rounding = { lastPlace: rounded, lastDigit: rounded, isRound: false };
    return { ...rounded, value, bound, one, rounding };
  }
  let place = 1n;
  while (digits % (place * 10n) === 0n) place *= 10n;
  const rounding = { lastPlace: around(one / 2n), lastDigit: around((one * place) / 2n), isRound: place > 1n };
  return { min: value, max: value, value, bound, one, rounding };
}

function formatDigits(digits: bigint, decimals: number): string {
  const all = digits.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? all : `${all.slice(0, -decimals)}.${all.slice(-decimals)}`;
}

const people: fc.Arbitrary<Printed> = fc
  .record({
    digits: fc.bigInt({ min: 13n, max: 999n }),
    decimals: fc.constantFrom(0, 0, 1, 2),
    scale: fc.constantFrom(...(Object.keys(SCALES) as (keyof typeof SCALES)[])),
    bound: fc.constantFrom('', '', '', 'more than', 'fewer than'),
  })
  .filter(({ scale, decimals }) => scale !== '' || decimals === 0)
  .map(({ digits, decimals, scale, bound }) => ({
    text: `The survey in Aldby counted ${bound && `${bound} `}${formatDigits(digits, decimals)}${scale} people.`,
    exact: exactly(digits, decimals, scale !== '', SCALES[scale] * UNIT, bound),
  }));

const lengths: fc.Arbitrary<Printed> = fc
  .record({
    digits: fc.bigInt({ min: 13n, max: 999n }),
    decimals: fc.constantFrom(0, 0, 1),
    unit: fc.constantFrom(...(Object.keys(LENGTHS) as (keyof typeof LENGTHS)[])),
    bound: fc.constantFrom('', '', '', 'more than', 'less than'),
  })
  .map(({ digits, decimals, unit, bound }) => ({
    text: `The wall near Aldby is ${bound && `${bound} `}${formatDigits(digits, decimals)} ${unit} long.`,
    exact: exactly(digits, decimals, false, LENGTHS[unit], bound),
  }));

function meet(a: Ends, b: Ends): boolean {
  const isBefore = (low: Ends, high: Ends) => {
    if (low.min === null || high.max === null) return true;
    return low.isMinOpen || high.isMaxOpen ? low.min < high.max : low.min <= high.max;
  };
  return isBefore(a, b) && isBefore(b, a);
}

function computeExactVerdict(a: Exact, b: Exact): string {
  if (a.value === b.value && a.bound === b.bound && a.min === b.min && a.max === b.max) return 'agrees';
  if (meet(a, b)) return 'compatible';
  const isRoundedDown = (exact: Exact, bound: Exact) =>
    bound.bound === 'more than' && exact.rounding?.isRound && exact.value === bound.value;
  if (isRoundedDown(a, b) || isRoundedDown(b, a)) return 'compatible';
  if (a.one === b.one) return 'differs';
  if (!a.rounding) return b.rounding && meet(a, b.rounding.lastPlace) ? 'compatible' : 'differs';
  if (!b.rounding) return meet(a.rounding.lastPlace, b) ? 'compatible' : 'differs';
  const isConversion =
    meet(a, b.rounding.lastDigit) || meet(a.rounding.lastDigit, b) || meet(a.rounding.lastPlace, b.rounding.lastPlace);
  return isConversion ? 'compatible' : 'differs';
}

function mentionOf(text: string): FigureMention {
  const mentions = createFigureMentions(annotate(text));
  expect(mentions, text).toHaveLength(1);
  return mentions[0]!;
}

/** Pairs of figures. The second is often close to the first, where verdicts are hard. */
const pairs = fc.oneof(
  fc.tuple(people, people),
  fc.tuple(lengths, lengths),
  people.map((one): [Printed, Printed] => [one, one]),
  fc.tuple(lengths, fc.constantFrom<keyof typeof LENGTHS>('metres', 'feet', 'miles')).map(([one, unit]) => {
    const digits = (10n * one.exact.value) / LENGTHS[unit];
    return [
      one,
      {
        text: `The wall near Aldby is ${formatDigits(digits, 1)} ${unit} long.`,
        exact: exactly(digits, 1, false, LENGTHS[unit], ''),
      },
    ] satisfies [Printed, Printed];
  }),
);

/** Relative difference below which two converted numbers count as equal: `isNearlyEqual`. */
const TOLERANCE = 1_000_000_000n;

/** Whether two different ends of the intervals are so near that floating-point numbers cannot tell them apart. */
function haveNearEnds(a: Exact, b: Exact): boolean {
  const endsOf = ({ min, max, rounding }: Exact) =>
    [{ min, max }, rounding?.lastPlace, rounding?.lastDigit]
      .flatMap((ends) => [ends?.min, ends?.max])
      .filter((end) => end != null);
  return endsOf(a).some((x) =>
    endsOf(b).some((y) => {
      const difference = x < y ? y - x : x - y;
      return difference > 0n && difference * TOLERANCE <= x + y;
    }),
  );
}

it('computeFigureVerdict returns the verdict of exact rational arithmetic', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      fc.pre(!haveNearEnds(a.exact, b.exact));
      const expected = computeExactVerdict(a.exact, b.exact);
      seen.add(expected);
      const [x, y] = [mentionOf(a.text), mentionOf(b.text)];
      expect(x.measure.dimension).toBe(y.measure.dimension);
      expect(computeFigureVerdict(x, y), `${a.text} ${b.text}`).toBe(expected);
      expect(computeFigureVerdict(y, x)).toBe(expected);
    }),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual(['agrees', 'compatible', 'differs']);
});
