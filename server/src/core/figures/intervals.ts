import { roundOffFloatNoise } from '../text/index.ts';
import { type Bound, isLowerBound, isUpperBound } from './bound.ts';
import type { Figure } from './figure.ts';

/** Relative tolerance of "about". */
const ABOUT_TOLERANCE = 0.1;

/** Relative tolerance of a spelled-out fraction. Hand-set, not measured. */
const SPOKEN_FRACTION_TOLERANCE = 0.05;

/** Multiples that vague words before a scale or "dozen" stand for: minimum and maximum. */
export const VAGUE_MULTIPLES: Readonly<Record<string, readonly [number, number]>> = {
  couple: [2, 2],
  few: [2, 5],
  several: [3, 9],
  many: [1, 10],
};

/** Ratio of the maximum to the minimum of a bare plural: "hundreds" is 100 to 1,000. Hand-set, not measured. */
export const VAGUE_PLURAL_RATIO = 10;

/**
 * Returns the values that a printed value allows.
 *
 * | printed | value | interval |
 * | --- | --- | --- |
 * | plain integer ("512", "two hundred") | 512 | 512 to 512 |
 * | decimals or a scale word ("3.5%", "€10 billion") | as printed | half of the last printed place on both sides |
 * | half, third, quarter … of something | the fraction | 5% on both sides, because "a third" is rarely exact |
 * | range ("5–10", "between 5 and 10") | 5 to 10 | 5 to 10 |
 * | plural that counts ("dozens", "tens of thousands") | one to ten times the word | the same |
 * | couple of, few, several before hundred, dozen … | 2, 2 to 5, 3 to 9 times the word | the same |
 * | about, around, some, roughly, or so, ~ | as printed | 10% on both sides |
 * | nearly, almost, close to | as printed | 10% below, up to the number |
 * | just over, little more than | as printed | the number, up to 10% above |
 * | just under, little less than | as printed | 10% below, up to the number |
 * | more than, over, at least, or more, -plus, + | as printed | from the number, open above |
 * | less than, under, at most, up to, as many as | as printed | open below, up to the number |
 *
 * The 10% is a hand-set reading of news usage ("about 600" for 612, "nearly 5,000" for 4,700).
 *
 * @param roundingUnit the size of the last printed place, 0 if exact
 * @param isSpokenFraction whether the value is a spelled-out fraction
 */
export function computeInterval(
  value: Figure['value'],
  bound: Bound,
  roundingUnit: number,
  isSpokenFraction: boolean,
): Figure['interval'] {
  const { min, max } = value;
  if (isLowerBound(bound)) return { min, max: null };
  if (isUpperBound(bound)) return { min: null, max };
  switch (bound) {
    case 'about':
      return { min: decrease(min), max: increase(max) };
    case 'almost':
    case 'justUnder':
      return { min: decrease(min), max };
    case 'justOver':
      return { min, max: increase(max) };
    default:
      return computeExactInterval(
        value,
        isSpokenFraction ? Math.abs(min) * SPOKEN_FRACTION_TOLERANCE : roundingUnit / 2,
      );
  }
}

function computeExactInterval(value: Figure['value'], slack: number): Figure['interval'] {
  const { min, max } = value;
  if (min !== max || slack === 0) return value;
  return { min: roundOffFloatNoise(min - slack), max: roundOffFloatNoise(max + slack) };
}

function decrease(value: number): number {
  return roundOffFloatNoise(value - Math.abs(value) * ABOUT_TOLERANCE);
}

function increase(value: number): number {
  return roundOffFloatNoise(value + Math.abs(value) * ABOUT_TOLERANCE);
}
